"""What the bot says, as facts. Each dialect finds its own words."""
