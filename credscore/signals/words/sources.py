"""Well-known hosts by kind, and the traces of selling in addresses. Our own reading; domains without ``www.``."""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SCHOLARLY = _set("""
    researchsquare.com jmir.org persee.fr redalyc.org
    doi.org arxiv.org biorxiv.org medrxiv.org chemrxiv.org psyarxiv.com osf.io ssrn.com jstor.org pubmed.gov
    ncbi.nlm.nih.gov pubmed.ncbi.nlm.nih.gov pmc.ncbi.nlm.nih.gov europepmc.org clinicaltrials.gov cochrane.org
    cochranelibrary.com nature.com science.org sciencemag.org sciencedirect.com cell.com thelancet.com nejm.org bmj.com
    jamanetwork.com plos.org plosone.org pnas.org elifesciences.org frontiersin.org mdpi.com hindawi.com peerj.com
    biomedcentral.com springer.com springeropen.com wiley.com tandfonline.com sagepub.com oup.com academic.oup.com
    cambridge.org annualreviews.org karger.com liebertpub.com acs.org pubs.acs.org rsc.org aps.org aip.org iop.org
    iopscience.iop.org royalsocietypublishing.org royalsociety.org ahajournals.org ajph.aphapublications.org apa.org
    psycnet.apa.org psychologicalscience.org aeaweb.org nber.org repec.org iza.org voxeu.org cepr.org acm.org
    dl.acm.org ieee.org ieeexplore.ieee.org usenix.org aclweb.org aclanthology.org openreview.net proceedings.mlr.press
    mlr.press jmlr.org papers.nips.cc nips.cc proceedings.neurips.cc neurips.cc openaccess.thecvf.com thecvf.com
    aaai.org
    ijcai.org isca-speech.org vldb.org dblp.org semanticscholar.org scholar.google.com scholar.archive.org
    citeseerx.ist.psu.edu researchgate.net academia.edu zenodo.org figshare.com datadryad.org dataverse.org
    dataverse.harvard.edu hal.science archives-ouvertes.fr philpapers.org inspirehep.net adsabs.harvard.edu
    scielo.br scielo.org jst.go.jp journals.uchicago.edu muse.jhu.edu degruyter.com brill.com emerald.com
    mitpressjournals.org direct.mit.edu worldcat.org gutenberg.org openalex.org orcid.org crossref.org core.ac.uk
    distill.pub jair.org copernicus.org agu.org agupubs.onlinelibrary.wiley.com geoscienceworld.org bioone.org
    eric.ed.gov escholarship.org econstor.eu ourworldindata.org pewresearch.org rand.org brookings.edu
""")
"""Journals, preprint servers, indexes, repositories, research institutes."""

GOVERNMENT = _set("""
    europa.eu who.int un.org unicef.org unesco.org unhcr.org undp.org ilo.org fao.org wto.org imf.org worldbank.org
    oecd.org oecd-ilibrary.org bis.org iea.org iaea.org ipcc.ch wmo.int nato.int icc-cpi.int icj-cij.org itu.int
    wipo.int federalreserve.gov federalreserve.org stlouisfed.org fred.stlouisfed.org newyorkfed.org ecb.europa.eu
    bankofengland.co.uk bundesbank.de bundestag.de bundesregierung.de destatis.de rki.de insee.fr istat.it ine.es
    cbs.nl statcan.gc.ca canada.ca bankofcanada.ca scb.se ssb.no dst.dk stat.fi bfs.admin.ch admin.ch statistik.at
    inegi.org.mx cso.ie czso.cz ksh.hu insse.ro ine.pt statistics.gr stat.ee
    stat.si dzs.hr nsi.bg statice.is hagstofa.is statistics.sk ine.cl fgov.be
    fhi.no folkhalsomyndigheten.se rivm.nl sst.dk thl.fi
    gouv.fr nhs.uk parliament.uk legislation.gov.uk ons.gov.uk gov.uk abs.gov.au rba.gov.au stats.govt.nz govt.nz
    rijksoverheid.nl europarl.europa.eu courtlistener.com supremecourt.uk
""")
"""Governments, international organisations, statistics offices, central banks and courts without a telling suffix."""

GOVERNMENT_SUFFIXES = ("gov", "mil", "int")
GOVERNMENT_LABELS = _set("gov gob gouv govt go gc mil admin gov-online parliament")
"""Labels that mark a government where they stand before a country code (``gov.uk``, ``go.jp``, ``gc.ca``)."""

ENCYCLOPAEDIA = _set("""
    wikipedia.org wikidata.org wikimedia.org wikisource.org wiktionary.org wikibooks.org britannica.com scholarpedia.org
    plato.stanford.edu iep.utm.edu encyclopedia.com citizendium.org merriam-webster.com oed.com dictionary.com
    oxfordreference.com snl.no denstoredanske.dk larousse.fr treccani.it thecanadianencyclopedia.ca
    mathworld.wolfram.com
    medlineplus.gov merckmanuals.com mayoclinic.org investopedia.com nlab.org eol.org
""")

NEWS = _set("""
    apnews.com ap.org reuters.com afp.com bloomberg.com upi.com dpa.com xinhuanet.com kyodonews.net efe.com ansa.it
    bbc.com bbc.co.uk theguardian.com guardian.co.uk ft.com economist.com thetimes.co.uk thetimes.com telegraph.co.uk
    independent.co.uk dailymail.co.uk mirror.co.uk thesun.co.uk express.co.uk metro.co.uk standard.co.uk sky.com
    news.sky.com channel4.com itv.com scotsman.com irishtimes.com rte.ie independent.ie nytimes.com washingtonpost.com
    wsj.com usatoday.com latimes.com chicagotribune.com bostonglobe.com sfchronicle.com inquirer.com miamiherald.com
    dallasnews.com houstonchronicle.com seattletimes.com denverpost.com startribune.com azcentral.com mercurynews.com
    tampabay.com baltimoresun.com nydailynews.com nypost.com newsday.com pennlive.com post-gazette.com oregonlive.com
    cleveland.com nj.com spotlightpa.org propublica.org npr.org pbs.org cnn.com cbsnews.com nbcnews.com abcnews.go.com
    abcnews.com msnbc.com cnbc.com foxnews.com foxbusiness.com newsmax.com politico.com politico.eu axios.com
    thehill.com
    rollcall.com vox.com slate.com salon.com time.com newsweek.com theatlantic.com newyorker.com thenation.com
    nationalreview.com motherjones.com huffpost.com huffingtonpost.com buzzfeednews.com buzzfeed.com vice.com qz.com
    fortune.com forbes.com businessinsider.com inc.com fastcompany.com marketwatch.com barrons.com hbr.org
    technologyreview.com scientificamerican.com newscientist.com nationalgeographic.com livescience.com space.com
    quantamagazine.org popularmechanics.com popsci.com discovermagazine.com smithsonianmag.com statnews.com kff.org
    medpagetoday.com webmd.com healthline.com techcrunch.com theverge.com arstechnica.com wired.com engadget.com
    zdnet.com cnet.com gizmodo.com mashable.com venturebeat.com theregister.com theregister.co.uk theinformation.com
    404media.co pcmag.com tomshardware.com infoworld.com computerworld.com 9to5mac.com macrumors.com coindesk.com
    cointelegraph.com decrypt.co theblock.co cryptoslate.com bitcoinmagazine.com lemonde.fr lefigaro.fr liberation.fr
    france24.com spiegel.de zeit.de faz.net sueddeutsche.de welt.de dw.com tagesschau.de handelsblatt.com nzz.ch
    swissinfo.ch derstandard.at elpais.com elmundo.es lavanguardia.com repubblica.it corriere.it publico.pt nrc.nl
    volkskrant.nl dn.se aftenposten.no yle.fi hs.fi gazeta.pl kyivindependent.com meduza.io themoscowtimes.com rt.com
    euronews.com euractiv.com aljazeera.com haaretz.com timesofisrael.com jpost.com arabnews.com thenationalnews.com
    hindustantimes.com thehindu.com indianexpress.com timesofindia.indiatimes.com indiatimes.com economictimes.com
    livemint.com ndtv.com dawn.com scmp.com chinadaily.com.cn globaltimes.cn caixinglobal.com straitstimes.com
    channelnewsasia.com bangkokpost.com japantimes.co.jp nikkei.com asahi.com mainichi.jp koreaherald.com
    koreatimes.co.kr taipeitimes.com rappler.com smh.com.au theage.com.au abc.net.au news.com.au theaustralian.com.au
    stuff.co.nz nzherald.co.nz rnz.co.nz cbc.ca globalnews.ca theglobeandmail.com nationalpost.com thestar.com
    folha.uol.com.br globo.com clarin.com lanacion.com.ar eluniversal.com.mx mg.co.za dailymaverick.co.za nation.africa
    theconversation.com whyy.org votebeat.org chalkbeat.org themarshallproject.org theintercept.com icij.org
    bellingcat.com snopes.com politifact.com factcheck.org fullfact.org
""")

SOCIAL = _set("""
    twitter.com x.com t.co facebook.com fb.com fb.me instagram.com threads.net linkedin.com lnkd.in reddit.com redd.it
    youtube.com youtu.be tiktok.com snapchat.com pinterest.com tumblr.com medium.com substack.com quora.com
    news.ycombinator.com ycombinator.com lobste.rs discord.com discord.gg discord.io slack.com telegram.org t.me
    telegram.me whatsapp.com wa.me mastodon.social bsky.app bsky.social truthsocial.com rumble.com bitchute.com
    vimeo.com
    twitch.tv flickr.com imgur.com vk.com weibo.com zhihu.com bihu.com steemit.com blogspot.com wordpress.com
    livejournal.com
    dev.to hashnode.dev hackernoon.com indiehackers.com producthunt.com meetup.com goodreads.com plus.google.com
    soundcloud.com spotify.com podcasts.apple.com patreon.com
""")

CODE = _set("""
    github.com github.io gitlab.com gitlab.io bitbucket.org sourceforge.net codeberg.org sr.ht gitea.com
    githubusercontent.com codepen.io jsfiddle.net replit.com kaggle.com huggingface.co stackoverflow.com
    stackexchange.com serverfault.com superuser.com npmjs.com npmjs.org pypi.org crates.io rubygems.org packagist.org
    nuget.org pkg.go.dev docs.rs doc.rust-lang.org docs.python.org python.org readthedocs.io readthedocs.org
    developer.mozilla.org w3.org whatwg.org ietf.org rfc-editor.org datatracker.ietf.org man7.org kernel.org
    apache.org docker.com kubernetes.io cran.r-project.org r-project.org bioconductor.org juliahub.com
    hackage.haskell.org
    mvnrepository.com maven.org anaconda.org conda-forge.org nodejs.org reactjs.org react.dev vuejs.org angular.io
    git-scm.com cmake.org rust-lang.org golang.org go.dev rubyonrails.org djangoproject.com palletsprojects.com
    pytorch.org tensorflow.org scikit-learn.org numpy.org learn.microsoft.com docs.microsoft.com developer.apple.com
    developers.google.com cloud.google.com docs.aws.amazon.com w3schools.com
""")
"""Code, packages, documentation of software and technical standards."""

COMMERCE = _set("""
    amzn.to amazon.com amazon.co.uk amazon.de ebay.com etsy.com walmart.com aliexpress.com alibaba.com bestbuy.com
    target.com shopify.com myshopify.com gumroad.com clickbank.net clickbank.com shareasale.com awin1.com sjv.io pxf.io
    8odi.net anrdoezrs.net jdoqocy.com kqzyfj.com dpbolvw.net tkqlhce.com prf.hn go2cloud.org linksynergy.com
    rakuten.com skimresources.com viglink.com geni.us shop-links.co impact.com appsumo.com calendly.com cal.com
    savvycal.com acuityscheduling.com hubspot.com hsforms.com hs-sites.com typeform.com jotform.com list-manage.com
    list-manage1.com list-manage2.com mailchi.mp mailchimp.com eepurl.com eventbrite.com lu.ma ticketmaster.com
    booking.com airbnb.com expedia.com tripadvisor.com stripe.com paypal.com paypal.me ko-fi.com buymeacoffee.com
    leadpages.net clickfunnels.com unbounce.com zoom.us go2jump.org trustpilot.com g2.com capterra.com
    apps.apple.com play.google.com itunes.apple.com chrome.google.com leanpub.com udemy.com teachable.com thinkific.com
""")
"""Shops, affiliate networks, bookings, sign-up forms, payment."""

COMMERCE_HOST_LABELS = _set("shop store buy checkout signup app cart order try get go tickets register pay")
"""First labels of a host that sell, with ``go`` and ``get`` among them (``go.example.com`` is a tracked redirect)."""

COMMERCE_SEGMENTS = _set("""
    signup sign-up sign_up signin register registration subscribe subscription subscriptions pricing prices plans
    buy buy-now purchase order orders checkout cart basket shop store product products demo request-demo
    request-a-demo book-demo book-a-demo book-a-call schedule-a-demo get-demo get-a-demo trial free-trial start-trial
    start-free start-your-free-trial try try-free try-it-free get-started getstarted contact contact-us contactus
    contact-sales talk-to-sales talk-to-us quote get-a-quote request-a-quote free-quote consultation
    book-a-consultation free-consultation booking bookings book appointment appointments schedule meetings
    schedule-a-call coupon coupons deals offers offer discount promo affiliate affiliates refer referral aff enroll
    enrol join membership donate landing lp webinar webinars ebook ebooks whitepaper-download download-now early-access
    waitlist request-access
""")
"""Whole path segments that lead to a sale, a form or a list of customers."""

MANUAL_SEGMENTS = _set("doc docs documentation manual guide guides reference tutorial tutorials learn wiki api help")
"""Path segments of manuals, in which ``get-started`` or ``register`` is a chapter."""

COMMERCE_PARAMETERS = _set("""
    ref aff affid aff_id affiliate affiliate_id afftrack tag partner partnerid referrer referral refcode coupon promo
    promocode discount gclid fbclid irclickid clickid subid sub_id utm_campaign utm_medium utm_source utm_content mc_cid
    awc hop
""")
"""Query parameters of affiliate programmes and campaigns."""

SECOND_LEVEL = _set("co com ac org net gov edu or ne go gob gouv mil nom sch ltd plc me id gc asn govt school uol")
"""Labels under which a country registers domains (``co.uk``, ``com.au``, ``ac.jp``)."""

HOSTED = _set(
    "github.io gitlab.io wordpress.com blogspot.com medium.com substack.com netlify.app vercel.app readthedocs.io"
)
"""Hosts where each sub-domain is a site of its own."""
