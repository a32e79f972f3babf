"""Words that tell who speaks and what is a name, for attributions: own reading."""

from __future__ import annotations

ANONYMOUS_NOUNS = frozenset(
    """analysts analyst experts expert insiders insider sources observers critics commentators economists traders
    investors supporters skeptics sceptics proponents opponents pundits professionals specialists doctors physicians
    scientists researchers scholars watchers enthusiasts advocates marketers historians
    psychologists dermatologists nutritionists lawyers reviewers bloggers influencers rumours
    rumors""".split()
)
"""Speakers who are no one in particular."""

STUDY_NOUNS = frozenset(
    "studies study research survey surveys poll polls report reports evidence science statistics".split()
)
"""Sources that are documents."""

WORKS = frozenset(
    """study report survey paper analysis review trial research team group researchers authors scientists investigation
    poll experiment project article audit inquiry""".split()
)
"""What an apposition may say the makers of ("the study, led by Jane Doe, found")."""

INSTITUTES = frozenset(
    """eurostat gallup nielsen gartner forrester mckinsey deloitte statista interpol europol greenpeace oxfam amnesty
    unicef unesco reuters bloomberg ofcom ofsted nasa pew moody's fitch destatis insee istat""".split()
)
"""Bodies with a name of one word, known where they open a sentence."""

NO_ONE = frozenset(
    """legend tradition folklore rumor rumour history experience theory practice logic wisdom everybody anybody somebody
    anyone nobody someone common conventional management staff police parliament congress government whoever whatever
    whichever none neither either another each each one page text law scripture word hearsay gossip intuition fate
    marketing leadership documentation code tool product nature time money life truth culture press media public
    society industry business""".split()
)
"""Words that open a sentence without an article and are no one's name."""

NOUNS_TOO = frozenset(
    "claims claim states notes reports estimates projects links link comments forecasts writes".split()
)
"""Reporting verbs that are nouns as often; they need their subject right before them."""

NEED_THAT = frozenset(
    """adds added maintains maintained states stated writes wrote predicts predict predicted describes described
    proposes proposed calculated calculates estimates estimated projects shows showed shown finds find found
    reveals revealed demonstrates demonstrated reports reported explains explained observes observed notes
    concludes concluded documented discovered discovers announced determined links linked proves proved proven
    cites credited""".split()
)
"""Reporting verbs that do other things as well: they report where *that* or a stop follows, or the detector says so."""

REPORTED_NEXT = frozenset('that , . : " \u201c how why whether in on it he she they there no'.split())

OUTLETS = frozenset(
    """times post herald guardian telegraph gazette tribune chronicle courier observer independent mail mirror standard
    journal review news press examiner inquirer sentinel dispatch globe echo register reuters bloomberg bbc cnn cnbc nbc
    axios politico techcrunch verge forbes fortune wired economist daily weekly afp wsj""".split()
)
"""Last words of the names of papers and broadcasters, in lower case."""

ROLES = frozenset(
    """professor researcher director president chief executive officer ceo cto cfo coo founder co-founder cofounder
    spokesperson spokeswoman spokesman minister secretary senator representative mayor governor economist analyst
    scientist engineer author editor manager head chair chairman chairwoman partner attorney lawyer judge doctor
    physician
    surgeon fellow commissioner inspector coordinator leader principal superintendent teacher student dean lecturer
    historian biologist psychologist epidemiologist vice senior expert consultant coach owner member developer lead
    university institute college hospital department agency bureau council""".split()
)
"""Words of office and employment that stand beside a speaker's name."""

ANAPHORS = frozenset("the this that these those our their its his her both said such another my".split())
"""Words before a noun that point back to a source already named."""

NOT_NAMES = frozenset(
    """i we you he she it they the a an this that these those there here what when where who why how which but and "
    "or so if as
    in on at by for from with to of while although though because since after before however moreover meanwhile also
    then now yet still our my your his her their its one two three some many most several few other others no not yes
    all every each any both such according recent recently research studies study experts analysts scientists critics
    researchers officials sources reports data evidence science people doctors users customers companies investors
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
    october november december today yesterday tomorrow figure table section chapter step note image photo video
    additionally furthermore finally first second third next overall generally typically perhaps maybe indeed instead
    let read learn click get use see more new english american european nothing everyone someone ok q am pm""".split()
)
"""Capitalised words that name no source."""
