/** The search: its page, its results, and what it reads in a query. */
import { choice, number, plural } from './grammar.ts';

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
export const fileNotWhole = 'kam nicht an oder nicht ganz';
export const fileRefused = (status: number): string => `der Server antwortete mit ${status}`;
export const fileIsAnother = 'etwas anderes kam an seiner Stelle';
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
export const copyReportAbout = (query: string): string => `Meldung kopieren: ${query}`;
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
export const mildWords = `anstatt beste besser brauche brauchen braucht bringt erklärt gehen geht genug groß gut jede jeder leute lohnt mehrere nehmen
  nutzen pro sicher statt unterschied verwenden viele während`;
export const questionOpening =
  /^(wer|was|wann|wo|wohin|woher|welche[rsmn]?|warum|wieso|weshalb|wie|wem|wen|ist|sind|war|waren|kann|können|könnte|soll|sollen|sollte|muss|müssen|darf|dürfen|wird|werden|hat|haben|gibt|ich|wir|mein|unser)(?![\p{L}])/iu;
export const meaningOpening = /^(was|wer) (ist|sind|war|waren|bedeutet|heißt)(?![\p{L}])/iu;
export const turns = [
  /(?<!\p{L})(wie ?viele?|wie (groß|klein)|anzahl|größe)(?!\p{L})/iu,
  /(?<!\p{L})wie (lange|schnell|bald)(?!\p{L})/iu,
  /(?<!\p{L})wie (oft|häufig)(?!\p{L})/iu,
  /(?<!\p{L})(wer|wem|wen|wessen)(?!\p{L})/iu,
  /(?<!\p{L})wann(?!\p{L})/iu,
  /(?<!\p{L})(wo|wohin|woher)(?!\p{L})/iu,
  /(?<!\p{L})(warum|wieso|weshalb)(?!\p{L})/iu,
  /(?<!\p{L})was (geschieht|passiert|wird)(?!\p{L})/iu,
];
export const negation =
  /(?<!\p{L})(nicht|nie|ohne|statt|anstatt|keine?[mnrs]?)(?!\p{L})|(?<=\p{L})(frei|los)(e[mnrs]?)?(?!\p{L})/iu;
