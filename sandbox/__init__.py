"""A small Slack on your own machine: two companies and a channel they share."""
