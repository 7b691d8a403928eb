"""Records that can't be rows as they are → the rows that they most likely were before one thing happened to them."""
