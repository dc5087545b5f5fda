"""Load for the bench: servers in processes of their own, and what is sent to them."""
