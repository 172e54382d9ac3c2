"""Facts worth a look: what a signal is, and the rules that find them."""
