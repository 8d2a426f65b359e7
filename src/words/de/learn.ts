/** Tracks, exercises with their questions, recall, and what a browser keeps of them. */
import { inWords, number } from './grammar.ts';

export const learn = 'Lernen';
export const learnAliases = 'Einarbeitung, Einstieg, Onboarding, Schulung, Lernpfad, neu im Team';
export const learnLead = (tracks: number, exercises: number): string => {
  const count = tracks === 1 ? 'ein Lernpfad' : `${inWords(tracks)} Lernpfade`;
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} aus ${exercises === 1 ? 'einer Übung' : `${number(exercises)} Übungen`}. Jede Übung sagt, was zu lesen oder zu tun ist und was man danach sagen kann, und stellt eine Frage. Kein Konto, keine Schranke.`;
};
const steps = (count: number): string => (count === 1 ? '1 Schritt' : `${count} Schritte`);
export const trackInShort = (count: number, stages: number): string =>
  `${steps(count)} in ${stages === 1 ? '1 Etappe' : `${stages} Etappen`},`;
export const trackTime = (time: string, hours: number): string =>
  `${time} Lesen und Arbeit; höchstens ${hours === 1 ? '1 Stunde' : `${number(hours)} Stunden`}`;
export const workbookForPaper = 'Arbeitsheft für Papier und Bleistift';
export const howItWorks = 'So geht es';
export const beginAnywhere =
  'Der Anfang ist überall. Ein Schritt ist erledigt, wenn man sagen kann, was sein Satz sagt; darüber urteilt jede und jeder selbst.';
export const timesAreCounted =
  'Lesezeiten sind aus den Wörtern der Abschnitte gezählt, mit Tabellen; was eine Übung dauert, schätzen die Zuständigen.';
export const comesBackHtml = (open: string, close: string, days: string): string =>
  `Was beantwortet ist, kann nach ${days} Tagen ${open}wiederkommen${close}, in einer kurzen Runde. Nichts erinnert daran, wenn es nicht im Kalender steht.`;
export const allExercisesHtml = (open: string, close: string, count: number): string =>
  `${open}${count === 1 ? 'Die eine Übung' : `Alle ${number(count)} Übungen`}${close}, nach der Seite, die sie lehren.`;
export const allExercises = 'Alle Übungen';
export const exercisesLead = (count: number): string =>
  `${count === 1 ? '1 Übung' : `${number(count)} Übungen`}, nach der Art der Seite, die sie lehren.`;

// Ein Lernpfad
export const stepsIn = (count: number, time: string): string => `${steps(count)}, ${time}`;
export const atItsEnd = 'Am Ende:';
export const beforeFirstStep = 'Vor dem ersten Schritt';
export const inAll = (time: string): string => `Zusammen ${time}.`;
export const peopleToMeet = 'Wen man kennenlernt';
export const accessToGet = 'Welche Zugänge man braucht';
export const fromTeam = (team: string, channel: string): string => `Von: ${team}, ${channel}.`;
export const onPaper = 'Auf Papier und zum Abgeben';
export const workbookHasHtml = (open: string, close: string): string =>
  `${open}Das Arbeitsheft${close} hat jeden Schritt mit einem Kästchen, Platz zum Schreiben und am Ende die Antworten.`;
export const recordCanBeHtml = (open: string, close: string): string =>
  `${open}Was erledigt ist${close}, lässt sich als Nachweis ausgeben.`;
export const mapOf = (track: string): string => `Karte des Lernpfads: ${track}`;
export const mapInWords = (track: string, stages: string): string => `Karte des Lernpfads ${track}. ${stages}.`;
export const stageSteps = (stage: string, count: number): string => `${stage}: ${steps(count)}`;
export const filledIsDone = 'gefüllt: erledigt';
export const stepTypes = {
  read: { word: 'Lesen', about: 'lesen: ein Abschnitt und eine Frage dazu' },
  do: { word: 'Tun', about: 'tun: eine Übung, bei der etwas zu sehen ist' },
  check: { word: 'Prüfen', about: 'prüfen: ohne Hilfe sagen oder schreiben' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly about: string }>>;
export const markAsDone = 'Als erledigt markieren';
export const markStepAsDone = (step: string): string => `Als erledigt markieren: ${step}`;

// Ein Arbeitsheft
export const workbook = (track: string): string => `Arbeitsheft: ${track}`;
export const workbookLead = (count: number, time: string): string =>
  `${stepsIn(count, time)}. Zum Ausdrucken und für den Bleistift; die Antworten stehen am Ende, für den Vergleich mit den eigenen.`;
export const nameOfReader = 'Name';
export const buddy = 'Begleitung';
export const begunOn = 'Begonnen am';
export const peopleAndAccess = 'Menschen und Zugänge';
export const met = (team: string, channel: string, why: string): string => `Kennengelernt: ${team}, ${channel}. ${why}`;
export const accessFrom = (what: string, team: string, channel: string): string =>
  `Zugang: ${what} Von: ${team}, ${channel}.`;
export const answers = 'Antworten';
export const readThese = 'Zu lesen:';
export const doneKnow = (know: string): string => `Erledigt: ${know}`;
export const done = 'Erledigt';

// Eine Übung
export const noLongerAsked = 'Nicht mehr gefragt';
export const noLongerAskedSince = (day: string): string => `Nicht mehr gefragt seit ${day}`;
export const taughtChanged = (day: string): string => `Was sie lehrt, wurde am ${day} geändert, nach dieser Prüfung`;
export const inItsPlace = 'An ihrer Stelle:';
export const newerExercise = 'die neuere Übung';
export const read = 'Lesen';
export const doIt = 'Tun';
export const youNeed = 'Gebraucht wird:';
export const youShouldSee = 'Zu sehen ist:';
export const cleanUp = 'Aufräumen:';
export const checkYourselfTitle = 'Selbstkontrolle';
export const beforeMovingOn = 'Bevor es weitergeht';
export const stepOf = (at: number, of: number): string => `Schritt ${at} von ${of} in`;
export const stepsOf = (track: string): string => `Schritte: ${track}`;
export const chooseAllRight = 'Bitte alle richtigen wählen.';
export const compareAnswer = 'Mit einer Antwort vergleichen';
export const checkAnswer = 'Antwort prüfen';
export const hadThePoints = 'Alle Punkte waren da';
export const missedSomething = 'Etwas hat gefehlt';
export const isNotRight = 'ist nicht richtig.';
export const explainedIn = 'Erklärt in';
export const claimsItRestsOn = 'Aussagen, auf die sie sich stützt';
export const giveOrTake = (figure: string, tolerance: string): string => `${figure}, ${tolerance} mehr oder weniger`;

// Antworten
export const right = 'Richtig.';
export const notYet = 'Noch nicht.';
export const somethingMissing = 'Etwas, das auch richtig ist, fehlt.';
export const answerBelow = 'Die Antwort steht unten, mit dem, was an den anderen verlockt.';
export const writeFirst = 'Bitte zuerst die eigene Antwort schreiben: erst dann zeigt der Vergleich etwas.';
export const compareYours = 'Die eigene Antwort bitte Punkt für Punkt mit der unten vergleichen. Waren alle da?';
export const chooseEveryRight = 'Bitte jede richtige Antwort wählen.';
export const chooseAnswer = 'Bitte eine Antwort wählen.';
export const writeNumber = 'Bitte eine Zahl schreiben.';
export const writeItLike = (_problem: string, isNegative: boolean, text: string): string =>
  `„${text.slice(0, 40)}“ ist hier keine Zahl. So wird sie gelesen: ${isNegative ? '-' : ''}1.250,5.`;
export const givePlaces = 'Bitte jedem Schritt einen Platz geben.';
export const samePlace = 'Zwei Schritte haben denselben Platz. Bitte jedem einen eigenen geben.';

// Marken
export const doneOn = (day: string): string => `✓ Erledigt am ${day}`;
export const answeredNotDone = 'Beantwortet, noch nicht erledigt';
export const takeMarkAway = 'Erledigt. Markierung entfernen';
export const noLongerMarked = 'Nicht mehr markiert.';
export const noteIsKept = 'Die Notiz ist gespeichert.';
export const yourNote = 'Eigene Notiz';
export const keptHereOnly = 'Bleibt in diesem Browser; nichts wird gesendet.';
export const stepsDone = (done: number, of: number): string => `${done} von ${of} Schritten erledigt`;
export const beginWith = 'Anfangen mit: ';
export const goOnWith = 'Weiter mit: ';
export const thatIsAll = 'Das sind alle.';
export const learnNotLoaded = 'Dieser Teil der Seite ließ sich nicht laden. Bitte noch einmal versuchen.';

// Was gespeichert ist
export const keptOnDevice = 'Was auf diesem Gerät gespeichert ist';
export const keptAbout =
  'Was als erledigt markiert ist, Antworten und Notizen bleiben in diesem Browser, und nichts wird gesendet. Ein anderer Browser, ein anderes Gerät und ein privates Fenster wissen nichts davon; zum Mitnehmen gibt es eine Datei.';
export const marksNeedScript =
  'Markieren braucht JavaScript. Auf Papier geht es ohne: jeder Lernpfad hat ein Arbeitsheft.';
export const exportAsJson = 'Als JSON ausgeben';
export const importFile = 'Datei einlesen';
export const yourName = 'Name, für die Seite zum Abgeben';
export const markdownToHandIn = 'Markdown zum Abgeben';
export const recallAsCalendar = 'Tage der Wiederholung als Kalenderdatei';
export const deleteAllKept = 'Alles Gespeicherte löschen';
export const stepsNotLoaded = 'Die Liste der Schritte ließ sich nicht laden. Mit Netz bitte noch einmal versuchen.';
export const goOnWhere = 'Weiter, wo es zuletzt war: ';
export const inTrack = (track: string): string => ` in ${track}.`;
export const everyStepDone = (track: string): string => `Jeder Schritt ist erledigt: ${track}.`;
export const markIsKept = ': nicht mehr gefragt. Die Markierung bleibt, und keine Summe zählt sie.';
export const goneMarkIsKept = (path: string): string =>
  `${path}: nicht mehr in diesem Handbuch. Die Markierung bleibt, und keine Summe zählt sie.`;
export const nothingKept = 'Noch ist hier nichts gespeichert.';
export const stepsDoneOverall = (done: number, of: number): string =>
  `${done} von ${of} Schritten erledigt, über alle Lernpfade.`;
export const fileOnItsWay = 'Die Datei wird heruntergeladen.';
export const nothingToHandIn =
  'Noch gibt es nichts zum Abgeben: zuerst einen Schritt eines Lernpfads als erledigt markieren.';
export const recordOnItsWay = (track: string): string => `Der Nachweis wird heruntergeladen: ${track}.`;
export const calendarEmpty = 'Keine Frage wartet auf Wiederholung, der Kalender wäre also leer.';
export const calendarOnItsWay = 'Die Kalenderdatei wird heruntergeladen.';
export const confirmDelete =
  'Alle Markierungen, Antworten und Notizen löschen, die dieser Browser vom Lernen speichert? Im Zweifel vorher ausgeben.';
export const allDeleted = 'Alles ist gelöscht.';
export const fileTooLarge = (name: string): string => `${name} ist zu groß für einen Lernstand: höchstens 2 MB.`;
export const skippedMarks = (count: number, names: string): string =>
  ` Nicht lesbar und deshalb ausgelassen (${count}): ${names}.`;
export const marksAdded = (count: number): string =>
  `${count === 1 ? '1 Markierung' : `${count} Markierungen`} hinzugefügt.`;
export const noJson = 'Das ist kein Lernstand: die Datei ist kein JSON. Gebraucht wird die von „Als JSON ausgeben“.';
export const noProgressFile = 'Dieses JSON ist kein Lernstand. Gebraucht wird die Datei von „Als JSON ausgeben“.';
export const otherVersion = (found: string, known: number): string =>
  `Diese Datei hat Version ${found}, und diese Seite liest ${known}. Bitte in einer neueren Ausgabe des Handbuchs einlesen.`;
export const holdsNoMarks = 'Dieser Lernstand enthält keine Markierungen, geändert wurde also nichts.';
export const recordDone = (day: string): string => `erledigt am ${day}`;
export const recordAnswered = (day: string): string => `Frage beantwortet, zuletzt am ${day}`;
export const recordTally = (done: number, of: number, day: string): string => `${stepsDone(done, of)} am ${day}.`;

// Wiederholen
export const recall = 'Wiederholen';
export const recallLead = (days: string, most: number): string =>
  `Beantwortete Fragen, noch einmal nach ${days} Tagen: höchstens ${inWords(most)} auf einmal.`;
export const nothingWaits = 'Nichts wartet: wer eine Frage einer Übung beantwortet, sieht sie nach einem Tag wieder.';
export const recallNeedsScriptHtml = (open: string, close: string): string =>
  `Eine Runde braucht JavaScript, denn nur der Browser weiß, was beantwortet ist. Ohne hilft es, ${open}die Übungen${close} noch einmal durchzugehen: unter jeder Frage ist die Antwort eingeklappt.`;
export const recallRule = (first: number, later: string): string =>
  `Was man nach einem Tag noch weiß, ist nach einer Woche vielleicht vergessen. Deshalb kommt eine beantwortete Frage nach ${first} Tag wieder, und nach jeder richtigen Antwort wartet sie länger: ${later} Tage. Eine falsche Antwort beginnt wieder bei einem Tag. Nach dem letzten kommt sie nicht mehr.`;
export const recallDaysHtml = (open: string, close: string): string =>
  `Es zählen die Tage am eigenen Ort. Eine Frage, die vor ihrem Tag beantwortet wird, bleibt, wo sie war. Es gibt keine Punkte, und niemand erfährt davon. ${open}Eine Kalenderdatei${close} enthält die Tage für alle, die sie dort haben wollen.`;
export const nothingDueToday = (day: string): string => `Heute ist nichts fällig. Die nächste Frage kommt am ${day}.`;
export const roundIsOver = 'Das war die Runde. Warten schadet nicht: die nächste kommt, wann immer es passt.';
export const nextQuestion = 'Nächste Frage';
export const endRound = 'Runde beenden';
export const questionOf = (at: number, of: number): string => `Frage ${at} von ${of}.`;
export const questionNotLoaded = 'Die Frage ließ sich nicht laden. ';
export const questionsToRecall = (count: number): string =>
  `${count === 1 ? '1 Frage' : `${count} Fragen`} zu wiederholen`;
