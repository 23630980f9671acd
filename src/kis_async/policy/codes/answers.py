"""What went well, and what went well but found nothing."""

from kis_async.policy.codes.code import Code, Seen
from kis_async.policy.codes.rules import SAMPLE, Source, claimed, measured, no_data, reported, success

ANSWERS: dict[str, Code] = {
    # reads
    "MCA00000": success("Done", "정상처리 되었습니다.", SAMPLE),
    "MCA01000": success("Done", "", claimed("test data of another client")),
    "KIOK0000": success("Done", "", claimed("test data of two clients")),
    "KIOK0420": success("Query answered", "정상적으로 조회되었습니다", SAMPLE),
    "KIOK0430": success("Request handled", "정상적으로 처리되었습니다", SAMPLE),
    "KIOK0460": success("Query answered: last page", "조회 되었습니다. (마지막 자료)", SAMPLE),
    "KIOK0490": success("Query answered: more pages follow", "조회가 계속됩니다", SAMPLE),
    "KIOK0500": success(
        "Query answered: more pages follow",
        "조회가 계속됩니다..다음버튼을 Click 하십시오.",
        measured("recorded answers of several clients"),
    ),
    "KIOK0510": success("Query answered: complete", "조회가 완료되었습니다", SAMPLE),
    "20310000": success("Query answered", "", SAMPLE),
    "40620000": success("Paper amendment accepted", "", measured("recorded answers")),
    "KIOK0530": success("Query answered", "조회되었습니다", SAMPLE),
    "APRP0126": success("Account query answered: complete", "조회이(가) 완료되었습니다.", SAMPLE),
    # orders
    "APBK0013": success("Order, amendment or cancellation sent", "주문 전송 완료 되었습니다.", SAMPLE),
    "APBK0014": success("Cancellation accepted", "", claimed("test data of another client")),
    "APBK0029": success("Futures or options order accepted", "주문전송이 정상적으로 처리되었습니다.", SAMPLE),
    "APBK1711": success("Overseas reserved order canceled", "취소주문이 접수되었습니다.", SAMPLE),
    "APBK2938": success("Reserved order accepted", "예약주문이 접수되었습니다.", SAMPLE),
    # nothing found
    "70070000": no_data("Nothing to show on paper", "", measured("recorded answers")),
    "KIOK0560": no_data(
        "Nothing to show",
        "조회할 내용이 없습니다",
        measured("KIS API documents; live answers 2026"),
    ),
    "APBK1631": no_data("No order or fill to show", "조회할 내역이 없습니다.", reported("live answers 2026")),
    "MCA05762": no_data(
        "No screening condition is stored on the server",
        "조회가 계속 됩니다. (다음을 누르십시오.)",
        measured("KIS API documents (psearch-title); live answers"),
        "Save a condition to the server in HTS first.",
    ),
    "MCA05918": no_data(
        "The screening condition matched no issue, or the symbol is wrong",
        "종목코드 오류입니다.",
        Source(Seen.OFFICIAL, "KIS API documents (psearch-result)"),
    ),
}
