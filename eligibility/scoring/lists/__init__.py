"""Designated lists as dated data: universities, IT examinations, Japanese tests, the SME definition, licences.

Every row has its edition and its source; the loaders refuse gaps, doubled rows and unknown countries.
"""
