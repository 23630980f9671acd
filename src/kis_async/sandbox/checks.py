"""What values from JSON are: True is neither 1 nor a number here."""


def is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


def is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def is_text(value: object) -> bool:
    return isinstance(value, str)


def check_status(status: object) -> None:
    """Raise ValueError unless it is an HTTP status that ends a request (1xx does not)."""
    if status not in range(200, 600) or not is_whole(status):
        raise ValueError(f"An HTTP status is a whole number from 200 to 599, not {status!r}.")
