"""상품기본조회 [v1_국내주식-029]."""

from typing import Annotated

from kis_async.wire import Date, Endpoint, ProductType, Row, Ticker, TrId, Wire, get


class ProductInfo(Row):
    """What KIS keeps about an instrument of any market: its names, codes and classes."""

    symbol: Annotated[str | None, Wire("pdno", "상품번호")] = None
    short_symbol: Annotated[str | None, Wire("shtn_pdno", "단축상품번호")] = None
    product_type: Annotated[ProductType | None, Wire("prdt_type_cd", "상품유형코드")] = None
    isin: Annotated[str | None, Wire("std_pdno", "표준상품번호")] = None
    # The page lists the names; KIS's sample code does not.
    name: Annotated[str | None, Wire("prdt_name", "상품명")] = None
    short_name: Annotated[str | None, Wire("prdt_abrv_name", "상품약어명")] = None
    long_name: Annotated[str | None, Wire("prdt_name120", "상품명120")] = None
    english_name: Annotated[str | None, Wire("prdt_eng_name", "상품영문명")] = None
    english_short_name: Annotated[str | None, Wire("prdt_eng_abrv_name", "상품영문약어명")] = None
    english_long_name: Annotated[str | None, Wire("prdt_eng_name120", "상품영문명120")] = None
    classification: Annotated[str | None, Wire("prdt_clsf_cd", "상품분류코드")] = None
    classification_name: Annotated[str | None, Wire("prdt_clsf_name", "상품분류명")] = None
    investment_product_code: Annotated[str | None, Wire("ivst_prdt_type_cd", "투자상품유형코드")] = None
    investment_product_name: Annotated[str | None, Wire("ivst_prdt_type_cd_name", "투자상품유형코드명")] = None
    wrap_asset_code: Annotated[str | None, Wire("wrap_asst_type_cd", "랩어카운트자산유형코드")] = None
    risk_grade_code: Annotated[str | None, Wire("prdt_risk_grad_cd", "상품위험등급코드")] = None
    sale_status_code: Annotated[str | None, Wire("prdt_sale_stat_cd", "상품판매상태코드")] = None
    sale_from: Annotated[Date, Wire("sale_strt_dt", "판매시작일자")] = None
    sale_to: Annotated[Date, Wire("sale_end_dt", "판매종료일자")] = None
    first_registered_on: Annotated[Date, Wire("frst_erlm_dt", "최초등록일자")] = None


class SearchInfo(Endpoint[ProductInfo]):
    """상품기본조회. The names and codes of one instrument: 000660 (DOMESTIC_STOCK), AAPL (NASDAQ).

    A domestic derivative is asked for by its ISIN, as KR4101SC0009.
    """

    spec = get(
        "/uapi/domestic-stock/v1/quotations/search-info",
        page="v1_국내주식-029",
        title="상품기본조회",
        tr_id=TrId(real="CTPF1604R", paper=None),
    )

    symbol: Annotated[Ticker, Wire("PDNO", "상품번호")]
    product_type: Annotated[ProductType, Wire("PRDT_TYPE_CD", "상품유형코드")] = ProductType.DOMESTIC_STOCK
