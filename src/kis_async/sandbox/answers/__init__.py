"""Bodies of the answers, one module for a family of TRs."""
