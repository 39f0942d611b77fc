"""The window in which the columns of somebody's table are told apart before it is read."""
