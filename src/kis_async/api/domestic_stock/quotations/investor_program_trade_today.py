"""프로그램매매 투자자매매동향(당일) [국내주식-116]."""

from decimal import Decimal
from typing import Annotated

from kis_async.wire import Code, Endpoint, Market, Row, TrId, Wire, get


class ProgramInvestor(Code):
    """Who trades (invr_cls_code); INSTITUTIONS is the sum of those before it."""

    SECURITIES = "1000"
    INSURANCE = "2000"
    TRUST = "3000"
    PRIVATE_FUND = "3100"
    BANK = "4000"
    OTHER_FINANCE = "5000"
    PENSION = "6000"
    OTHER = "7100"
    INDIVIDUAL = "8000"
    INSTITUTIONS = "8888"
    FOREIGN = "9100"


class ProgramInvestorBoard(Code):
    """The board whose program trading is meant (MRKT_DIV_CLS_CODE)."""

    KOSPI = "1"
    KOSDAQ = "4"


class ProgramInvestorFlow(Row):
    """The program trading of one kind of investor today. Volumes in thousand shares, values in million won."""

    investor: Annotated[ProgramInvestor | None, Wire("invr_cls_code", "투자자코드")] = None
    investor_name: Annotated[str | None, Wire("invr_cls_name", "투자자 구분 명")] = None

    program_sell_volume: Annotated[int | None, Wire("all_seln_qty", "전체매도수량")] = None
    program_buy_volume: Annotated[int | None, Wire("all_shnu_qty", "전체매수수량")] = None
    program_net_buy_volume: Annotated[int | None, Wire("all_ntby_qty", "전체순매수수량")] = None
    program_sell_value: Annotated[Decimal | None, Wire("all_seln_amt", "전체매도대금")] = None
    program_buy_value: Annotated[Decimal | None, Wire("all_shnu_amt", "전체매수대금")] = None
    program_net_buy_value: Annotated[Decimal | None, Wire("all_ntby_amt", "전체순매수대금")] = None

    arbitrage_sell_volume: Annotated[int | None, Wire("arbt_seln_qty", "차익매도수량")] = None
    arbitrage_buy_volume: Annotated[int | None, Wire("arbt_shnu_qty", "차익매수수량")] = None
    arbitrage_net_buy_volume: Annotated[int | None, Wire("arbt_ntby_qty", "차익순매수수량")] = None
    arbitrage_sell_value: Annotated[Decimal | None, Wire("arbt_seln_amt", "차익매도대금")] = None
    arbitrage_buy_value: Annotated[Decimal | None, Wire("arbt_shnu_amt", "차익매수대금")] = None
    arbitrage_net_buy_value: Annotated[Decimal | None, Wire("arbt_ntby_amt", "차익순매수대금")] = None

    non_arbitrage_sell_volume: Annotated[int | None, Wire("nabt_seln_qty", "비차익매도수량")] = None
    non_arbitrage_buy_volume: Annotated[int | None, Wire("nabt_shnu_qty", "비차익매수수량")] = None
    non_arbitrage_net_buy_volume: Annotated[int | None, Wire("nabt_ntby_qty", "비차익순매수수량")] = None
    non_arbitrage_sell_value: Annotated[Decimal | None, Wire("nabt_seln_amt", "비차익매도대금")] = None
    non_arbitrage_buy_value: Annotated[Decimal | None, Wire("nabt_shnu_amt", "비차익매수대금")] = None
    non_arbitrage_net_buy_value: Annotated[Decimal | None, Wire("nabt_ntby_amt", "비차익순매수대금")] = None


class InvestorProgramTradeToday(Endpoint[list[ProgramInvestorFlow]]):
    """프로그램매매 투자자매매동향(당일). Today's program trading of KOSPI or KOSDAQ by kind of investor."""

    spec = get(
        "/uapi/domestic-stock/v1/quotations/investor-program-trade-today",
        page="국내주식-116",
        title="프로그램매매 투자자매매동향(당일)",
        tr_id=TrId(real="HHPPG046600C1", paper=None),
        block="output1",
    )

    board: Annotated[ProgramInvestorBoard, Wire("MRKT_DIV_CLS_CODE", "시장 구분 코드")] = ProgramInvestorBoard.KOSPI
    # KIS's page demands it, though its sample leaves it out.
    market: Annotated[Market, Wire("EXCH_DIV_CLS_CODE", "거래소 구분 코드")] = Market.KRX
