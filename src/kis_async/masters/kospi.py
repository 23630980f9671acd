"""코스피 종목: kospi_code.mst."""

from typing import Annotated

from kis_async.masters.krx_stock import SectoredStock
from kis_async.masters.record import MasterFile, laid_out
from kis_async.wire import Code, Wire


class Kospi200Sector(Code):
    """The sector of the KOSPI 200 it belongs to (kospi200_apnt_cls_code)."""

    NONE = "0"
    CONSTRUCTION = "1"
    HEAVY_INDUSTRY = "2"
    STEEL_MATERIALS = "3"
    ENERGY_CHEMICALS = "4"
    INFORMATION_TECHNOLOGY = "5"
    FINANCE = "6"
    CONSUMER_STAPLES = "7"
    CONSUMER_DISCRETIONARY = "8"
    INDUSTRIALS = "9"
    HEALTH_CARE = "A"
    COMMUNICATION_SERVICES = "B"


class KospiStock(SectoredStock):
    """One security listed on KOSPI: stocks, preferred stocks, ETFs, ETNs, REITs. Units as in KrxStock."""

    file = MasterFile(
        "코스피 종목",
        "kospi_code.mst.zip",
        laid_out("""
            mksc_shrn_iscd:9 stnd_iscd:12 hts_kor_isnm:40 scrt_grp_cls_code:2 avls_scal_cls_code:1
            bstp_larg_div_code:4 bstp_medm_div_code:4 bstp_smal_div_code:4 mnin_cls_code_yn:1 low_current_yn:1
            sprn_strr_nmix_issu_yn:1 kospi200_apnt_cls_code:1 kospi100_issu_yn:1 kospi50_issu_yn:1 krx_issu_yn:1
            etp_prod_cls_code:1 elw_pblc_yn:1 krx100_issu_yn:1 krx_car_yn:1 krx_smcn_yn:1 krx_bio_yn:1 krx_bank_yn:1
            etpr_undt_objt_co_yn:1 krx_enrg_chms_yn:1 krx_stel_yn:1 short_over_cls_code:1 krx_medi_cmnc_yn:1
            krx_cnst_yn:1 krx_fnnc_svc_yn:1 krx_scrt_yn:1 krx_ship_yn:1 krx_insu_yn:1 krx_trnp_yn:1 sri_nmix_yn:1
            stck_sdpr:9 frml_mrkt_deal_qty_unit:5 ovtm_mrkt_deal_qty_unit:5 trht_yn:1 sltr_yn:1 mang_issu_yn:1
            mrkt_alrm_cls_code:2 mrkt_alrm_risk_adnt_yn:1 insn_pbnt_yn:1 byps_lstn_yn:1 flng_cls_code:2
            fcam_mod_cls_code:2 icic_cls_code:2 marg_rate:3 crdt_able:1 crdt_days:3 prdy_vol:12 stck_fcam:12
            stck_lstn_date:8 lstn_stcn:15 cpfn:21 stac_month:2 po_prc:7 prst_cls_code:1 ssts_hot_yn:1
            stange_runup_yn:1 krx300_issu_yn:1 kospi_issu_yn:1 sale_account:9 bsop_prfi:9 op_prfi:9 thtr_ntin:5
            roe:9 base_date:8 prdy_avls_scal:9 grp_code:3 co_crdt_limt_over_yn:1 secu_lend_able_yn:1 stln_able_yn:1
        """),
    )

    kospi_200_sector: Annotated[Kospi200Sector | None, Wire("kospi200_apnt_cls_code", "KOSPI200 섹터업종")] = None
    manufacturer: Annotated[bool | None, Wire("mnin_cls_code_yn", "제조업 구분 코드")] = None
    in_governance_index: Annotated[bool | None, Wire("sprn_strr_nmix_issu_yn", "지배 구조 지수 종목 여부")] = None
    in_kospi: Annotated[bool | None, Wire("kospi_issu_yn", "KOSPI여부")] = None
    in_kospi_100: Annotated[bool | None, Wire("kospi100_issu_yn", "KOSPI100여부")] = None
    in_kospi_50: Annotated[bool | None, Wire("kospi50_issu_yn", "KOSPI50 종목 여부")] = None
    in_sri_index: Annotated[bool | None, Wire("sri_nmix_yn", "SRI 지수여부")] = None
    elw_issued: Annotated[bool | None, Wire("elw_pblc_yn", "ELW 발행여부")] = None
    retired_flag: Annotated[str | None, Wire("krx_fnnc_svc_yn", "삭제됨")] = None
