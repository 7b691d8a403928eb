"""Scripts that measure ours against a peer in one run: ``python -m benchmarks``."""
