"""Money: every order written down before it is sent, sent once, and reconciled with KIS's list where its answer was lost."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kis_async.orders.books import MARKETS as MARKETS
    from kis_async.orders.guards import Guards as Guards
    from kis_async.orders.killer import Killed as Killed
    from kis_async.orders.killer import KillNotRecorded as KillNotRecorded
    from kis_async.orders.orders import Orders as Orders
    from kis_async.orders.patience import Patience as Patience
    from kis_async.orders.ticket import Action as Action
    from kis_async.orders.ticket import Progress as Progress
    from kis_async.orders.ticket import State as State
    from kis_async.orders.ticket import Step as Step
    from kis_async.orders.ticket import Terms as Terms
    from kis_async.orders.ticket import Ticket as Ticket
else:
    from kis_async._lazy import lazy

    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "Guards": "kis_async.orders.guards",
            "KillNotRecorded": "kis_async.orders.killer",
            "Killed": "kis_async.orders.killer",
            "MARKETS": "kis_async.orders.books",
            "Orders": "kis_async.orders.orders",
            "Patience": "kis_async.orders.patience",
        }
        | dict.fromkeys(
            ("Action", "Progress", "State", "Step", "Terms", "Ticket"), "kis_async.orders.ticket"
        ),
    )
