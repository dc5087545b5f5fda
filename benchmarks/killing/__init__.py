"""The real program, killed by SIGKILL at chosen points of a story, and judged afterwards."""
