"""The Processing provider `hiljade`, one algorithm per file."""
