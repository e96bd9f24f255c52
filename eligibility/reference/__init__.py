"""The public pages that need no session: the law, the lists of universities and examinations, the SME test."""
