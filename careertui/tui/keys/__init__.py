"""Every key there is: the table of commands, how keys are written, and what the config file remaps."""
