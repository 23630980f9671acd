"""Every REST endpoint, declared: one file each, in rooms named as KIS's URLs."""
