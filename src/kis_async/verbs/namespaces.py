"""Families of verbs behind names of the session, made when they are first asked for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kis_async.verbs.base import Caller

if TYPE_CHECKING:
    from kis_async.verbs.bonds import Bonds
    from kis_async.verbs.calendar import Calendar
    from kis_async.verbs.derivatives import Derivatives
    from kis_async.verbs.etf import Etf
    from kis_async.verbs.overseas import Overseas
    from kis_async.verbs.overseas_derivatives import OverseasDerivatives


class NamespaceVerbs(Caller):
    """Everything that is not a domestic stock."""

    @cached_property
    def etf(self) -> Etf:
        """ETFs and ETNs: net asset values, what is in a fund."""
        from kis_async.verbs.etf import Etf

        return Etf(self)

    @cached_property
    def calendar(self) -> Calendar:
        """The days on which the Korean stock market is open."""
        from kis_async.verbs.calendar import Calendar

        return Calendar(self)

    @cached_property
    def overseas(self) -> Overseas:
        """Overseas stocks."""
        from kis_async.verbs.overseas import Overseas

        return Overseas(self)

    @cached_property
    def derivatives(self) -> Derivatives:
        """Futures and options of the KRX."""
        from kis_async.verbs.derivatives import Derivatives

        return Derivatives(self)

    @cached_property
    def overseas_derivatives(self) -> OverseasDerivatives:
        """Futures and options abroad."""
        from kis_async.verbs.overseas_derivatives import OverseasDerivatives

        return OverseasDerivatives(self)

    @cached_property
    def bonds(self) -> Bonds:
        """Bonds listed on the KRX."""
        from kis_async.verbs.bonds import Bonds

        return Bonds(self)
