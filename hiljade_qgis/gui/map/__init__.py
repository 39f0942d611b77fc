"""What people see and touch on the map: the tools, and what is drawn over it."""
