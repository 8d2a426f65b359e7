/** The interface in German: the words of en.ts, each under its name. */
import type { KindId } from '../kinds.ts';
import type { PartId } from '../parts.ts';
import { pluralIn } from './plural.ts';

export const locale = 'de-DE';
const plural = /* @__PURE__ */ pluralIn(locale);
// Made once: a page of the site says several counts, and making one of these takes longer than all else about it.
const figures = /* @__PURE__ */ new Intl.NumberFormat(locale);
export const number = (value: number): string => figures.format(value);
export const list = (parts: readonly string[]): string => new Intl.ListFormat(locale).format(parts);
export const choice = (parts: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: 'disjunction' }).format(parts);

// Jede Seite
export const skipToContent = 'Zum Inhalt springen';
export const previewOf = (title: string): string => `Eine Karte mit den Worten: ${title}`;
export const siteNavigation = 'Bereiche';
export const search = 'Suche';
export const menu = 'Menü';
export const colourTheme = 'Farbschema';
export const themeNames = 'wie das System/hell/dunkel';
export const announcement = 'Ankündigung';
export const breadcrumbs = 'Pfad';
export const home = 'Startseite';
export const footer = 'Fußbereich';
export const editThisPage = 'Diese Seite bearbeiten';
export const writtenInHtml = (file: string): string => `Steht in ${file}.`;
export const lastChangedOn = (day: string): string => `Zuletzt geändert am ${day}.`;
export const reportMistake = 'Fehler melden';
export const publishedBy = (organisation: string): string => `Herausgegeben von ${organisation}.`;
export const licences = (content: string, code: string): string => `Texte: ${content}. Code: ${code}.`;
export const sendsNothing = 'Diese Website überträgt nichts an Dritte und setzt keine Cookies.';
export const version = 'Fassung';
export const commitOf = (commit: string, day: string): string => `${commit} vom ${day}`;
export const builtOnDay = (day: string): string => `vom ${day}`;
export const aboutLink = 'Über diese Website';
export const dueLink = 'Was fällig ist';
export const movedTitle = (title: string): string => `Umgezogen: ${title}`;
export const movedHtml = (link: string): string => `Diese Seite ist umgezogen. Sie steht jetzt unter ${link}.`;

// Kopf und Fuß einer Seite
export const minutesToRead = (minutes: number): string =>
  plural(minutes, { one: '1 Minute Lesezeit', other: `${number(minutes)} Minuten Lesezeit` });
export const reviewedHtml = (day: string): string => `Geprüft am ${day}`;
export const neverReviewed = 'Nie geprüft';
export const reviewDue = (day: string): string => `Prüfung fällig am ${day}`;
export const isOverdue = ': überfällig';
export const ownerLine = (team: string, channel: string): string => `Zuständig: ${team}, ${channel}`;
export const whatChangedHere = 'Was sich hier geändert hat';
export const onThisPage = 'Auf dieser Seite';
export const previous = 'Zurück';
export const next = 'Weiter';
export const seeAlso = 'Siehe auch';
export const related = 'Verwandtes';
export const whereUsed = 'Wo dies verwendet wird';
export const learnIt = 'Üben';
export const checkYourself = 'Zur Selbstkontrolle:';
export const answer = 'Antwort';
export const exercises = 'Übungen:';
export const owners = 'Zuständige';
export const ownersCaption = 'Wen man fragt, und wofür';
export const team = 'Team';
export const askIn = 'Erreichbar über';
export const answersFor = 'Zuständig für';
export const entriesOf = (count: number, kinds: string): string =>
  `${plural(count, { one: '1 Eintrag', other: `${number(count)} Einträge` })}${kinds === '' ? '' : `: ${kinds}`}`;
export const doorsTitle = 'Wie es weitergeht';

// Was aus Markdown wird
export const callouts = {
  note: 'Hinweis',
  info: 'Info',
  tip: 'Tipp',
  hint: 'Tipp',
  important: 'Wichtig',
  success: 'Erfolg',
  example: 'Beispiel',
  warning: 'Warnung',
  caution: 'Vorsicht',
  danger: 'Gefahr',
  attention: 'Achtung',
  record: 'Was belegt ist',
} as const satisfies Readonly<Record<string, string>>;
export const taskDone = 'Erledigt';
export const taskToDo = 'Zu tun';
export const table = 'Tabelle';
export const tableOf = (heading: string): string => `Tabelle: ${heading}`;
export const linkToSection = (heading: string): string => `Link zu diesem Abschnitt: ${heading}`;
export const footnotes = 'Fußnoten';
export const backToReference = 'Zurück zur Fundstelle {reference}';
export const code = (language: string): string => `Code: ${language}`;
export const plainCode = 'Text';
export const diagram = (number: number, name: string): string => `Diagramm ${number}: ${name}`;
export const diagramInWords = 'Das Diagramm in Worten';
export const fromTo = (from: string, to: string): string => `${from} zu ${to}`;
export const start = 'Anfang';
export const end = 'Ende';
export const termsOnPage = 'Begriffe auf dieser Seite';
export const term = 'Begriff';
export const inGlossary = 'Im Glossar';

// Skripte einer Seite
export const copied = 'Kopiert';
export const linkInBar = 'Der Link steht in der Adresszeile';
export const copy = 'Kopieren';
export const wrap = 'Umbrechen';
export const couldNotCopy = 'Kopieren war nicht möglich. Text markieren und Strg+C oder ⌘C drücken.';
export const mayNotCopy = 'Dieser Browser lässt die Seite nicht kopieren. Text markieren und Strg+C oder ⌘C drücken.';
export const close = 'Schließen';
export const signsMean = 'Was die Zeichen bedeuten';
export const openSearchPage = 'Suchseite öffnen';
export const tryAgain = 'Erneut versuchen';
export const searchLoading = 'Die Suche lädt noch.';
export const searchNotLoaded = 'Die Suche ließ sich nicht laden. Bitte die Verbindung prüfen.';

// Wiki
export const tags = 'Schlagwörter';
export const tagsLine = 'Schlagwörter:';
export const tagTitle = (tag: string): string => `Schlagwort: ${tag}`;
export const tagLead = (count: number, tag: string): string =>
  plural(count, {
    one: `1 Seite trägt das Schlagwort ${tag}.`,
    other: `${number(count)} Seiten tragen das Schlagwort ${tag}.`,
  });
export const tagsLead = 'Seiten, die zusammengehören, in welchem Abschnitt sie auch stehen.';
export const noTags =
  'Noch trägt keine Seite ein Schlagwort. Schlagwörter stehen unter tags im Kopf einer Seite oder in der _section.yaml eines Ordners.';
export const sectionNavigation = (title: string): string => `Abschnitt: ${title}`;
export const inThisSection = 'In diesem Abschnitt';
export const allPagesOf = (count: number): string => `Alle ${number(count)} Seiten`;
export const pagesCounted = (count: number): string =>
  plural(count, { one: '1 Seite', other: `${number(count)} Seiten` });
export const inSection = (count: number, title: string): string => `${pagesCounted(count)} im Abschnitt ${title}.`;
export const noOwner = 'Niemand zuständig';
export const changedBefore = (day: string): string => `Zuletzt geändert am ${day}, vor der Übernahme`;
export const sections = 'Abschnitte';
export const pages = 'Seiten';
export const aToZ = 'Alle Seiten von A bis Z';
export const aToZLead = (title: string, count: number): string =>
  `Jede Seite aus ${title}, zusammen ${number(count)}, nach Titel.`;
export const letters = 'Buchstaben';
export const pageByPage = (section: string): string => `${section}, Seite für Seite`;

// Glossar
export const glossary = 'Glossar';
export const glossaryLead = (count: number): string =>
  `${plural(count, { one: 'Ein Begriff', other: `${number(count)} Begriffe` })}, in je ein, zwei Sätzen. Wo ein Begriff im Abschnitt eines Textes zuerst steht, öffnet er dieselbe Erklärung.`;
export const also = (forms: string): string => `Auch: ${forms}`;
export const usedIn = 'Verwendet in';
export const andMore = (count: number): string => `und ${number(count)} weitere`;

// Fragen
export const questions = 'Fragen';
export const questionsLead = (count: number): string =>
  plural(count, {
    one: 'Eine Frage aus der Praxis, zuerst mit kurzer Antwort, dann mit dem, worauf sie beruht.',
    other: `${number(count)} Fragen aus der Praxis, jede zuerst mit kurzer Antwort, dann mit dem, worauf sie beruht.`,
  });
export const questionAliases = 'FAQ, häufige Fragen';
export const allQuestions = 'Alle Fragen';
export const sources = 'Quellen';
export const filterQuestions = 'Fragen filtern';
export const searchWhole = 'Im ganzen Handbuch suchen';
export const searchWholeFor = (text: string): string => `Im ganzen Handbuch nach „${text}“ suchen`;
export const showAllQuestions = 'Alle Fragen zeigen';
export const fullAnswer = 'Ganze Antwort';
export const fullAnswerTo = (question: string): string => `Ganze Antwort: ${question}`;
export const copyAnswer = 'Antwort kopieren';
export const copyMarkdown = 'Als Markdown kopieren';
export const copyNotLoaded =
  'Das Kopieren ließ sich nicht laden. Für einen neuen Versuch noch einmal drücken, oder den Text markieren.';
export const filterNotLoaded =
  'Der Filter ließ sich nicht laden. Für einen neuen Versuch weitertippen, oder die Suche benutzen.';
export const filterUnsure =
  ' Ein Teil des Filters ließ sich nicht laden, es kann also mehr geben. Für einen neuen Versuch weitertippen.';
export const filterCut = ' Verglichen wurde nur der Anfang der Eingabe.';
export const nothingMatches = 'Nichts auf dieser Seite passt.';
export const noQuestionMatches = 'Keine Frage passt.';
export const questionsShown = (shown: number, all: number): string => `${number(shown)} von ${number(all)} Fragen`;
export const questionsNear = (counted: string): string =>
  `Keine Frage enthält alle diese Wörter. ${counted} enthalten einige.`;

// Nicht gefunden
export const notFound = 'Seite nicht gefunden';
export const notFoundLead = 'Die Adresse ist vielleicht alt oder falsch geschrieben. Verloren ist nichts.';
export const tryOneOf = 'Vielleicht hilft eines davon';
export const searchEveryPage = 'Alle Seiten durchsuchen';
export const searchEveryPageFor = (text: string): string => `Alle Seiten nach „${text}“ durchsuchen`;
export const orLookThrough = 'oder die Liste der Seiten durchsehen';
export const frontPage = 'Zur Startseite';
export const addressesNotLoaded =
  'Die Liste der Adressen ließ sich nicht laden, daher steht hier nichts Näheres als die Seiten unten.';
export const noAddressNear = 'Keine Seite hat eine ähnliche Adresse.';
export const nearestAddresses = 'Der gesuchten Adresse am nächsten';

// Suche
export const searchLead =
  'Wörter, Bezeichner oder eine Frage. Die Adresse dieser Seite behält die Suche und lässt sich weitergeben.';
export const searchNeedsScript =
  'Die Suche braucht JavaScript. Die Liste unten nennt jede Seite; die Suche des Browsers findet Wörter darin.';
export const allPages = 'Alle Seiten';
export const searchHandbook = 'Handbuch durchsuchen';
export const searchPlaceholder = 'Ein Wort, ein Bezeichner, eine Frage';
export const quotesHint = 'Anführungszeichen suchen eine Wortfolge.';
export const keysHint = 'Auf und Ab wählen, Eingabe öffnet.';
export const stillLoading = 'Die Suche lädt noch. Statt zu warten, hilft auch die ';
export const listOfPages = 'Liste aller Seiten';
export const partNotLoaded = (what: string): string =>
  `Ein Teil der Suche ließ sich nicht laden, über das Gesuchte lässt sich also noch nichts sagen. Was fehlte: ${what}.`;
export const orUseThe = 'oder die ';
export const slashOpensSearch = 'Die Taste / öffnet die Suche';
export const partsOfHandbook = 'Bereiche des Handbuchs';
export const orLookThroughPart = 'Oder einen Bereich des Handbuchs durchsehen';
export const narrowResults = 'Treffer eingrenzen';
export const facetLabels = { kind: 'Art', topic: 'Thema', standing: 'Beleglage' } as const satisfies Readonly<
  Record<string, string>
>;
export const all = 'Alle';
export const remove = 'Entfernen:';
export const shortAnswer = 'Kurze Antwort';
export const askThis = 'Dort fragen:';
export const nearestTitles = 'Ähnliche Titel';
export const reportIt = 'Melden';
export const copyReportAbout = (query: string): string => `Meldung über ${query} kopieren`;
export const copyReport = 'Meldung kopieren';
export const nearWithout = (missing: string): string => `Ähnliche Treffer, ohne ${missing}`;
export const nearResults = 'Ähnliche Treffer';
export const results = 'Treffer';
export const didYouMean = 'Gemeint war vielleicht';
export const refusedFacets = (names: string): string =>
  `Nichts heißt hier ${names}, die Adresse grenzt die Treffer also nicht danach ein.`;
export const takeOutOfAddress = 'Aus der Adresse nehmen';
export const noneFits = 'Keiner dieser Einträge passt zu allem, was gewählt ist.';
export const showAll = (count: number): string => `Alle ${number(count)} zeigen`;
export const untold = (count: number): string =>
  plural(count, {
    one: 'Der Text eines Treffers ließ sich nicht laden.',
    other: `Die Texte von ${number(count)} Treffern ließen sich nicht laden.`,
  });
export const showMore = (count: number, of: number): string => `${number(count)} weitere von ${number(of)} zeigen`;
export const quoted = (text: string): string => `„${text}“`;
export const noPageContains = (words: readonly string[]): string => `Keine Seite enthält ${choice(words)}.`;
export const entriesCounted = (count: number): string =>
  plural(count, { one: '1 Eintrag', other: `${number(count)} Einträge` });
export const searchCut = ' Gesucht wurde nur nach dem Anfang der Eingabe.';
export const insteadFor = (text: string, entries: string): string => `Gezeigt wird „${text}“: ${entries}.`;
export const foundSome = (count: number): string =>
  `Kein Eintrag enthält alle diese Wörter. ${plural(count, { one: '1 Eintrag enthält', other: `${number(count)} Einträge enthalten` })} die meisten davon.`;
export const foundFor = (entries: string, text: string): string => `${entries} zu „${text}“.`;
export const foundWithout = (entries: string): string => `${entries} ohne dieses Wort.`;
export const nothingFor = (text: string): string => `Nichts gefunden zu „${text}“.`;
export const missesTitle = 'Suchen ohne Treffer';
export const missesKept = 'Sie stehen nur auf diesem Gerät und werden nirgendwohin gesendet.';
export const noMisses = 'Noch gibt es keine.';
export const missesReport = 'Eine Meldung hilft, das Wort zu ergänzen.';
export const missesPaste = (owner: string, channel: string): string =>
  `Eine Meldung an ${owner}, ${channel}, hilft, das Wort zu ergänzen.`;
export const timesLastOn = (count: number): string =>
  `${plural(count, { one: 'einmal', other: `${number(count)}-mal` })}, zuletzt am`;
export const downloadList = 'Liste herunterladen';
export const eraseList = 'Liste löschen';
export const missingTitle = (terms: string): string => `Begriff fehlt: ${terms}`;
export const missingBody = (query: string): string => `Die Suche nach "${query}" fand nichts im Handbuch.`;
export const missingWords = (terms: string): string => `Wörter, die auf keiner Seite stehen: ${terms}.`;
export const wantedToKnow = 'Was die Leserin oder der Leser wissen wollte:';
export const markedWords = 'Markierte Wörter';
export const placeMarked = '1 Stelle markiert';
export const placeOf = (at: number, of: number): string => `Stelle ${at} von ${of}`;
export const nextPlace = 'Nächste Stelle';
export const clearMarks = 'Markierung aufheben';
export const smallWords = `aber alle alles als also am an auch auf aus bei bin bis bitte da dann das dass daß dein deine dem den der des die dies diese diesem diesen
  dieser dieses doch dort du durch ein eine einem einen einer eines er es etwas euch euer für gegen gibt hab habe haben hat hatte hier ich ihr ihre im in ins
  irgend ist ja kann kannst kein keine können könnte mal man mehr mein meine mich mir mit muss müssen nach nein nicht noch nun nur ob oder ohne sehr
  sein seine sich sie sind so soll sollen sollte sollten über um und uns unser unsere unter vom von vor wann warum was weil welche welcher welches wem
  wen wenn wer werden wie wieso wieviel will wir wird wo wohin wollen worden wurde würde zu zum zur zwischen`;
export const questionOpening =
  /^(wer|was|wann|wo|wohin|woher|welche[rsmn]?|warum|wieso|weshalb|wie|wem|wen|ist|sind|war|waren|kann|können|könnte|soll|sollen|sollte|muss|müssen|darf|dürfen|wird|werden|hat|haben|gibt|ich|wir|mein|unser)(?![\p{L}])/iu;
export const meaningOpening = /^(was|wer) (ist|sind|war|waren|bedeutet|heißt)(?![\p{L}])/iu;

export const kindWords: Readonly<Record<KindId, { readonly one: string; readonly many: string }>> = {
  guide: { one: 'Kapitel', many: 'Kapitel' },
  wiki: { one: 'Wiki-Seite', many: 'Wiki-Seiten' },
  faqs: { one: 'Frage', many: 'Fragen' },
  workloads: { one: 'Arbeitslast', many: 'Arbeitslasten' },
  samples: { one: 'Beispiel', many: 'Beispiele' },
  glossary: { one: 'Begriff', many: 'Begriffe' },
  claims: { one: 'Aussage', many: 'Aussagen' },
  sources: { one: 'Quelle', many: 'Quellen' },
  contradictions: { one: 'Widerspruch', many: 'Widersprüche' },
  facts: { one: 'Datierte Angabe', many: 'Datierte Angaben' },
  prices: { one: 'Preis', many: 'Preise' },
  phases: { one: 'Phase', many: 'Phasen' },
  'fit-rules': { one: 'Regel', many: 'Regeln' },
  'cost-rows': { one: 'Kostenzeile', many: 'Kosten' },
  alternatives: { one: 'Alternative', many: 'Alternativen' },
  tracks: { one: 'Lernpfad', many: 'Lernpfade' },
  items: { one: 'Übung', many: 'Übungen' },
  tools: { one: 'Werkzeug', many: 'Werkzeuge' },
  pages: { one: 'Seite', many: 'Seiten' },
};

export const partAbout: Readonly<Record<PartId, string>> = {
  guide: 'Kapitel, die aufeinander folgen',
  wiki: 'die Seiten der Organisation selbst, in Ordnern',
  learn: 'Lernpfade für alle, die neu sind, mit Übungen und Fragen',
  workloads: 'Arten von Arbeitslasten, und wohin jede gehört',
  tools: 'Fragebogen, Kostenschätzung, Zuordnung von Diensten und Umzugsplan',
  faq: 'Fragen mit kurzen Antworten',
  glossary: 'Begriffe, markiert, wo sie vorkommen',
  evidence: 'Aussagen mit Beleglage und Quellen, datierte Angaben',
  samples: 'geprüfte Code-Beispiele',
};

// Was fällig ist
export const dueLead = (count: number): string =>
  `Jeder Eintrag, den jemand pflegt, zusammen ${number(count)}: was zuerst neu geprüft werden soll, und wen man fragt.`;
export const dueAliases = 'Prüfung, überfällig, veraltete Seiten, was fällig ist, Zuständigkeiten';
export const dueUses = 'sehen, was zu prüfen ist, Seiten finden, die niemand geprüft hat';
export const lookIsGood =
  'Eine Prüfung gilt so lange, wie die Art, der Abschnitt oder der Eintrag selbst es sagt. Nie geprüft zählt als überfällig.';
export const sameForProgramsHtml = (file: string, command: string): string =>
  `Dasselbe für Programme: ${file} und ${command}.`;
export const agesNext = 'Was als Nächstes von selbst altert';
export const fromDay = 'ab';
export const entriesTitle = 'Einträge';
export const filterEntries = 'Einträge filtern';
export const filterState = 'Stand';
export const filterTeam = 'Gepflegt von';
export const filterKind = 'Art';
export const filterSection = 'Abschnitt';
export const clear = 'Zurücksetzen';
export const nobodyNamed = 'Niemand genannt';
export const nobodyInRow = 'niemand genannt';
export const dueFirst = 'Fälliges zuerst';
export const allDueFirst = 'Alle, Fälliges zuerst';
export const firstDueFirst = (shown: number, all: number): string =>
  `Die ersten ${number(shown)} von ${number(all)}, Fälliges zuerst`;
export const noEntryHasAll = 'Kein Eintrag hat das alles. Einen Filter weiten oder';
export const clearAll = 'alle zurücksetzen';
export const claimsByStanding = 'Aussagen nach Beleglage';
export const weakerClaims = 'Je schwächer eine Aussage belegt ist, desto mehr kann eine neue Prüfung ändern';
export const standing = 'Beleglage';
export const claims = 'Aussagen';
export const oldestLook = 'Älteste Prüfung';
export const entriesLack = 'Was Einträgen fehlt';
export const noSource = 'Keine Quelle';
export const noSourceAbout = 'Weder eine Quelle noch eine Aussage, die eine hat.';
export const noOtherWord = 'Kein anderes Wort';
export const noOtherWordAbout = 'Die Suche findet sie nur über Titel und Text.';
export const nothingLeads = 'Nichts führt dorthin';
export const nothingLeadsAbout = 'Kein anderer Eintrag verweist darauf.';
export const moreGapsHtml = (count: number, command: string): string =>
  `und ${number(count)} weitere: ${command} nennt alle`;
export const linksElsewhere = 'Links nach außen';
export const linksNotAskedHtml = (command: string): string =>
  `Noch hat niemand geprüft, ob es die Ziele gibt. ${command} fragt nach, wo ein Netz ist; beim Bauen geschieht das nie.`;
export const linksAskedHtml = (count: number, first: string, last: string, gone: number, unsure: number): string =>
  `${number(count)} Adressen wurden zwischen ${first} und ${last} gefragt: ${number(gone)} gibt es nicht mehr, ${number(unsure)} antworteten nicht richtig.`;
export const askedOn = (day: string): string => `gefragt am ${day}`;
export const howManyDue = 'Wie viel fällig ist';
export const howManyDueOn = (day: string): string => `Wie viel am ${day} fällig ist`;
export const reviewStates = {
  overdue: 'überfällig',
  soon: 'fällig binnen eines Monats',
  kept: 'geprüft',
} as const satisfies Readonly<Record<string, string>>;
export const entriesByDay = 'Einträge nach Fälligkeit';
export const entry = 'Eintrag';
export const dueFrom = 'Fällig ab';
export const lookedAt = 'Geprüft';
export const noDay = 'kein Tag';
export const ownDay = 'eigener Tag';
export const noDaySeen = 'kein Tag gefunden';
export const never = 'nie';
export const assumption = 'Annahme';
export const keptBy = (team: string): string => `Gepflegt von ${team}`;
export const keptByLead = (team: string, count: number, channel: string): string =>
  `Was ${team} pflegt, ${entriesCounted(count)}: was zuerst neu geprüft werden soll. Erreichbar über ${channel}.`;
export const keepsNothing = 'Dieses Team pflegt noch nichts: kein Eintrag, kein Abschnitt und keine Art nennt es.';
export const dueCommandHtml = (command: string, link: string): string =>
  `Die Liste für Terminal, Pipeline oder Kalender: ${command}. Alle Teams: ${link}.`;
export const entriesFiltered = (shown: number, all: number): string => `${number(shown)} von ${number(all)} Einträgen`;
export const firstShown = (count: number): string => `, gezeigt die ersten ${number(count)}`;
export const rowsFiltered = (shown: number, all: number, by: string, more: string): string =>
  `${number(shown)} von ${number(all)}${by === '' ? '' : `: ${by}`}${more}, Fälliges zuerst`;
export const addressAsksFor = (what: string): string =>
  `Die Adresse verlangt ${what}, was diese Liste nicht hat. Dieser Teil bleibt weg.`;
export const onlyFirstLoaded = (count: number): string =>
  `Nur die ersten ${number(count)} Einträge ließen sich laden; die Zahlen oben sind vom Tag des Baus. Für alle die Seite neu laden.`;

// Was sich geändert hat
export const whatChanged = 'Was sich geändert hat';
export const whatChangedIn = (month: string): string => `Was sich im ${month} geändert hat`;
export const changesLead = (_handbook: string, known: string): string => `Das Neueste zuerst. ${known}`;
export const changesAliases = 'Änderungen, Verlauf, zuletzt geändert, was ist neu, Feeds';
export const changesUses = 'sehen, was sich geändert hat, Änderungen im Feedreader verfolgen';
export const changeIsNoReviewHtml = (link: string, version: string): string =>
  `Eine Änderung ist keine Prüfung: Eine geänderte Seite kann trotzdem zu prüfen sein, und eine geprüfte unverändert. Was zu prüfen ist: ${link}. Dies ist die Fassung ${version}.`;
export const byMonth = 'Nach Monaten';
export const months = 'Monate';
export const changesCounted = (count: number): string =>
  plural(count, { one: '1 Änderung', other: `${number(count)} Änderungen` });
export const monthLead = (changes: string, most: number | undefined): string =>
  `${changes} an Einträgen, die es noch gibt, die neuesten zuerst${most === undefined ? '' : `; davon die letzten ${number(most)}`}.`;
export const theNewest = 'Das Neueste';
export const feeds = 'Feeds';
export const feedsAbout =
  'Jeder ist eine Datei, der ein Feedreader folgt: Einträge nach dem Tag ihrer letzten Änderung.';
export const mainFeed = 'Kapitel und Antworten nach dem Tag ihrer Prüfung';
export const sectionFeed = (title: string): string => `Abschnitt ${title}`;
export const historyWhole = 'Aus der Versionsgeschichte der Dateien und aus dem, was Einträge selbst berichten.';
export const historyNone =
  'Diese Ausgabe wurde ohne die Versionsgeschichte der Dateien gebaut; bekannt ist nur, was Einträge selbst berichten.';
export const historyShallow = (from: string | undefined): string =>
  `Diese Ausgabe wurde aus einem unvollständigen Klon gebaut; bekannt ist nur das Ende der Versionsgeschichte${from === undefined ? '' : `, ab ${from}`}, und was Einträge selbst berichten.`;
export const notReviewedByAnyone = 'Niemand hat es geprüft.';
export const reviewedOn = (day: string): string => `Geprüft am ${day}.`;
export const changedOn = (day: string | undefined): string =>
  day === undefined ? 'Der Tag der letzten Änderung ist nicht bekannt.' : `Geändert am ${day}.`;

// Ein Fehler
export const reportLead = 'Was nicht stimmt, geht mit Stelle, Datei und Fassung an die, welche die Seite pflegen.';
export const reportAliases = 'Fehler melden, Rückmeldung, etwas stimmt nicht, Seite bearbeiten, Änderung vorschlagen';
export const reportUses = 'einen Fehler auf einer Seite melden, die Datei hinter einer Seite finden';
export const theReport = 'Die Meldung';
export const page = 'Seite';
export const heading = 'Überschrift';
export const pageAsWhole = 'Die Seite als Ganzes';
export const reportMarked = 'Worte oder Zahl, um die es geht, aus der Seite kopiert';
export const reportWrong = 'Was nicht stimmt, und was richtig wäre';
export const openForge = 'Formular der Forge öffnen';
export const copyTheReport = 'Meldung kopieren';
export const whomToAsk = 'Wen man fragt';
export const whomToAskAbout =
  'Jede Seite nennt oben ihr Team und unten ihre Datei. Das Team sollte erfahren, um welche Seite es geht und was nicht stimmt.';
export const keepsThisPage = (team: string, channel: string | undefined): string =>
  `${team} pflegt diese Seite${channel === undefined ? '' : ` und ist erreichbar über ${channel}`}.`;
export const noTeamForPage = 'Für diese Seite ist kein Team genannt; jedes der Teams unten gibt es weiter.';
export const pageWrittenIn = 'Die Seite steht in ';
export const figureStandsIn = (shown: string, name: string): string => `${shown} (${name}) steht in `;
export const headingsNotRead =
  'Die Überschriften dieser Seite ließen sich nicht lesen. Die Stelle bitte in eigenen Worten nennen.';
export const noPageAt = (address: string): string =>
  `Dieses Handbuch hat keine Seite unter „${address}“. Bitte die gemeinte Seite wählen.`;
export const pagesNotLoaded =
  'Was über die Seiten bekannt ist, ließ sich nicht laden. Bitte neu laden oder eines der Teams unten ansprechen.';
export const nothingWritten = '(Nichts geschrieben.)';
export const file = 'Datei';
export const versionUnknown = 'nicht bekannt';

// Eine Kopie
export const takeAlong = 'Zum Mitnehmen';
export const onOnePageHtml = (open: string, close: string): string =>
  `${open}Alles auf einer Seite${close}, zum Drucken oder als PDF.`;
export const offlineAbout =
  'Eine Kopie auf diesem Gerät geht ohne Netz: Seiten, Suche und Werkzeuge. Sie bleibt hier, sagt, von welchem Tag sie ist, und lässt sich wieder entfernen.';
export const keepOnDevice = 'Dieses Handbuch auf dem Gerät behalten';
export const takeOffDevice = 'Vom Gerät entfernen';
export const renewCopy = 'Kopie jetzt erneuern';
export const deviceKeeps = (day: string, files: number, megabytes: number): string =>
  `Auf diesem Gerät liegt die Kopie vom ${day}: ${number(files)} Dateien, ${megabytes.toFixed(1).replace('.', ',')} MB. Beim Lesen mit Netz wird sie erneuert.`;
export const didNotWork = (why: string): string =>
  `Das ging nicht: ${why} Verloren ist nichts; mit Netz noch einmal versuchen.`;
export const fetchingFiles = 'Die Liste der Dateien wird geholt.';
export const filesHere = (done: number, of: number): string => `${number(done)} von ${number(of)} Dateien sind da.`;
export const copyIsOff = 'Die Kopie ist vom Gerät entfernt.';
export const noCopies =
  'Dieser Browser behält Kopien nur von Websites, die über https kommen, und nicht in jedem privaten Fenster.';
export const workerFailed = 'Der Worker ist nicht gestartet.';
export const noCopyOffered = 'Diese Website bietet keine Kopie an.';
export const bookTitle = (name: string): string => `${name}, ganz`;
export const bookLead =
  'Alles auf einer Seite, zum Drucken, zum Aufheben und zum Lesen ohne Netz. Werkzeuge zeigen ihr gerechnetes Beispiel.';
export const bookPrintsHtml = (open: string, close: string): string =>
  `Der Browser druckt es oder macht ein PDF daraus: Links innerhalb gehen auch dort. Wie die Seiten gerade sind, steht ${open}im Handbuch selbst${close}.`;
