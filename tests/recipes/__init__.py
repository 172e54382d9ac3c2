"""Carries out CONTRIBUTING's recipes in a copy of the checkout."""
