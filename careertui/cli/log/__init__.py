"""`win`, `note`, `shock`, `drill`, `log`: dated lines."""
