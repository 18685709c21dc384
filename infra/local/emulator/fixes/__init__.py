"""Where MiniStack 1.5.33 differs from AWS in a way that Vigie meets. One difference per file, each with `apply()`."""
