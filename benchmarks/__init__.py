"""What the README's figures are measured with: ours and what people do today, in one run on one machine.

``python -m benchmarks`` runs all; ``python -m benchmarks.NAME`` runs one. Everything is asked of this machine only.
"""
