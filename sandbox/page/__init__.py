"""A page on which both companies are seen and played: one left, one right."""

from sandbox.page.backstage import PUSHES, Backstage, Part, Press, Setting, Step
from sandbox.page.page import Page

__all__ = ["PUSHES", "Backstage", "Page", "Part", "Press", "Setting", "Step"]
