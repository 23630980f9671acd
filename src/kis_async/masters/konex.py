"""코넥스 종목: konex_code.mst."""

from kis_async.masters.krx_stock import KrxStock
from kis_async.masters.record import MasterFile, laid_out


class KonexStock(KrxStock):
    """One stock listed on KONEX. Units as in KrxStock."""

    file = MasterFile(
        "코넥스 종목",
        "konex_code.mst.zip",
        laid_out("""
            mksc_shrn_iscd:9 stnd_iscd:12 hts_kor_isnm:40 scrt_grp_cls_code:2 stck_sdpr:9 frml_mrkt_deal_qty_unit:5
            ovtm_mrkt_deal_qty_unit:5 trht_yn:1 sltr_yn:1 mang_issu_yn:1 mrkt_alrm_cls_code:2 mrkt_alrm_risk_adnt_yn:1
            insn_pbnt_yn:1 byps_lstn_yn:1 flng_cls_code:2 fcam_mod_cls_code:2 icic_cls_code:2 marg_rate:3 crdt_able:1
            crdt_days:3 prdy_vol:12 stck_fcam:12 stck_lstn_date:8 lstn_stcn:15 cpfn:21 stac_month:2 po_prc:7
            prst_cls_code:1 ssts_hot_yn:1 stange_runup_yn:1 krx300_issu_yn:1 sale_account:9 bsop_prfi:9 op_prfi:9
            thtr_ntin:5 roe:9 base_date:8 prdy_avls_scal:9 co_crdt_limt_over_yn:1 secu_lend_able_yn:1 stln_able_yn:1
        """),
    )
