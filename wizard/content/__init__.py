"""What may be asked, in what order, on what law."""
