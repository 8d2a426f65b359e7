/** Tracks, exercises with their questions, recall, and what a browser keeps of them. */
import { counted, inWords, number } from './grammar.ts';

export const learn = 'Learn';
export const learnAliases = 'onboarding, learning path, training, new starter';
export const learnLead = (tracks: number, exercises: number): string => {
  const count = inWords(tracks);
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} ${tracks === 1 ? 'track' : 'tracks'} out of ${counted(exercises, 'exercise', 'exercises')}. Each exercise says what to read or do, what you should be able to say afterwards, and asks one question. No account, and no gate.`;
};
export const trackInShort = (steps: number, stages: number): string =>
  `${counted(steps, 'step', 'steps')} in ${counted(stages, 'stage', 'stages')},`;
export const trackTime = (time: string, hours: number): string =>
  `${time} of reading and work; ${counted(hours, 'hour', 'hours')} at most`;
export const workbookForPaper = 'Workbook for paper and pencil';
export const howItWorks = 'How it works';
export const beginAnywhere =
  'Begin anywhere. A step is done when you can say what its statement says, and you are the judge.';
export const timesAreCounted =
  'Reading times are counted from the words of the sections, tables included; what an exercise takes is an estimate of its owner.';
export const comesBackHtml = (open: string, close: string, days: string): string =>
  `What you answered can ${open}come back${close} after ${days} days, in a short round. Nothing reminds you unless you put it into your calendar.`;
export const allExercisesHtml = (open: string, close: string, count: number): string =>
  `${open}${count === 1 ? 'The one exercise' : `All ${number(count)} exercises`}${close}, by the page that they teach.`;
export const allExercises = 'All exercises';
export const exercisesLead = (count: number): string =>
  `${counted(count, 'exercise', 'exercises')}, by the kind of page that each teaches.`;

// A track
export const stepsIn = (steps: number, time: string): string => `${counted(steps, 'step', 'steps')}, ${time}`;
export const atItsEnd = 'At its end:';
export const beforeFirstStep = 'Before the first step';
export const inAll = (time: string): string => `${time} in all.`;
export const peopleToMeet = 'People to meet';
export const accessToGet = 'Access to get';
export const fromTeam = (team: string, channel: string): string => `From the ${team}, ${channel}.`;
export const onPaper = 'On paper, and to hand in';
export const workbookHasHtml = (open: string, close: string): string =>
  `${open}The workbook${close} has every step with a box, room to write, and the answers at its end.`;
export const recordCanBeHtml = (open: string, close: string): string =>
  `${open}What you have done${close} can be exported as a record.`;
export const mapOf = (track: string): string => `Map of the track: ${track}`;
export const mapInWords = (track: string, stages: string): string => `Map of the track ${track}. ${stages}.`;
export const stageSteps = (stage: string, steps: number): string => `${stage}: ${counted(steps, 'step', 'steps')}`;
export const filledIsDone = 'filled: done';
/** The types of steps, and what each is. */
export const stepTypes = {
  read: { word: 'Read', about: 'read: a section, and a question on it' },
  do: { word: 'Do', about: 'do: an exercise with something to see' },
  check: { word: 'Check', about: 'check: say or write it without help' },
} as const satisfies Readonly<Record<string, { readonly word: string; readonly about: string }>>;
export const markAsDone = 'Mark as done';
export const markStepAsDone = (step: string): string => `Mark as done: ${step}`;

// A workbook
export const workbook = (track: string): string => `Workbook: ${track}`;
export const workbookLead = (steps: number, time: string): string =>
  `${stepsIn(steps, time)}. Print it, work with a pencil, and look at the answers at the end when you have written your own.`;
export const nameOfReader = 'Name';
export const buddy = 'Buddy';
export const begunOn = 'Begun on';
export const peopleAndAccess = 'People and access';
export const met = (team: string, channel: string, why: string): string => `Met ${team}, ${channel}. ${why}`;
export const accessFrom = (what: string, team: string, channel: string): string =>
  `Access: ${what} From ${team}, ${channel}.`;
export const answers = 'Answers';
export const readThese = 'Read';
export const doneKnow = (know: string): string => `Done: ${know}`;
export const done = 'Done';

// An exercise
export const noLongerAsked = 'No longer asked';
export const noLongerAskedSince = (day: string): string => `No longer asked since ${day}`;
export const taughtChanged = (day: string): string => `What it teaches changed on ${day}, after this review`;
export const inItsPlace = 'In its place:';
export const newerExercise = 'the newer exercise';
export const read = 'Read';
export const doIt = 'Do';
export const youNeed = 'You need:';
export const youShouldSee = 'You should see:';
export const cleanUp = 'Clean up:';
export const checkYourselfTitle = 'Check yourself';
export const beforeMovingOn = 'Before you move on';
export const stepOf = (at: number, of: number): string => `Step ${at} of ${of} in`;
export const stepsOf = (track: string): string => `Steps of ${track}`;
export const chooseAllRight = 'Choose all that are right.';
export const compareAnswer = 'Compare with an answer';
export const checkAnswer = 'Check my answer';
export const hadThePoints = 'I had the points';
export const missedSomething = 'I missed something';
export const isNotRight = 'is not right.';
export const explainedIn = 'Explained in';
export const claimsItRestsOn = 'Claims it rests on';
/** A right figure that may be off by so much. */
export const giveOrTake = (figure: string, tolerance: string): string => `${figure}, give or take ${tolerance}`;

// Answering
export const right = 'Right.';
export const notYet = 'Not yet.';
export const somethingMissing = 'Something that is right as well is missing.';
export const answerBelow = 'The answer stands below, with what is tempting about others.';
export const writeFirst = 'Write your answer first: comparing shows something only then.';
export const compareYours = 'Compare yours with the answer below, point by point. Did you have them?';
export const chooseEveryRight = 'Choose every answer that is right.';
export const chooseAnswer = 'Choose an answer.';
export const writeNumber = 'Write a number.';
/** Of a text that is no number: why, as a clause in English, and how to write one. */
export const writeItLike: (problem: string, isNegative: boolean, text: string) => string = (problem, isNegative) =>
  `${problem}. Write it like ${isNegative ? '-' : ''}1,250.5.`;
export const givePlaces = 'Give every step a place.';
export const samePlace = 'Two steps have the same place. Give each its own.';

// Marks
export const doneOn = (day: string): string => `✓ Done on ${day}`;
export const answeredNotDone = 'Answered, not done yet';
export const takeMarkAway = 'Done. Take the mark away';
export const noLongerMarked = 'No longer marked.';
export const noteIsKept = 'Your note is kept.';
export const yourNote = 'Your note';
export const keptHereOnly = 'Kept in this browser only; nothing is sent.';
export const stepsDone = (done: number, of: number): string => `${done} of ${counted(of, 'step', 'steps')} done`;
export const beginWith = 'Begin with: ';
export const goOnWith = 'Go on with: ';
export const thatIsAll = 'That is all of them.';
export const learnNotLoaded = 'This part of the page could not be loaded. Try again.';

// What is kept
export const keptOnDevice = 'What is kept on this device';
export const keptAbout =
  'What you mark as done, your answers and your notes are kept in this browser, and nothing is sent anywhere. Another browser, another device and a private window know nothing of it, so take it along as a file.';
export const marksNeedScript = 'Marks need script. On paper they do not: each track has a workbook.';
export const exportAsJson = 'Export as JSON';
export const importFile = 'Import a file';
export const yourName = 'Your name, for the page to hand in';
export const markdownToHandIn = 'Markdown to hand in';
export const recallAsCalendar = 'Recall days as a calendar file';
export const deleteAllKept = 'Delete everything kept here';
export const stepsNotLoaded = 'The list of steps could not be loaded. Try again when the network is back.';
export const goOnWhere = 'Go on where you left off: ';
export const inTrack = (track: string): string => ` in ${track}.`;
export const everyStepDone = (track: string): string => `You have done every step of ${track}.`;
export const markIsKept = ': no longer asked. Your mark is kept, and no total counts it.';
export const goneMarkIsKept = (path: string): string =>
  `${path}: no longer in this handbook. Your mark is kept, and no total counts it.`;
export const nothingKept = 'Nothing is kept here yet.';
export const stepsDoneOverall = (done: number, of: number): string => `${stepsDone(done, of)}, over all tracks.`;
export const fileOnItsWay = 'The file is on its way to your downloads.';
export const nothingToHandIn = 'There is nothing to hand in yet: mark a step of a track as done first.';
export const recordOnItsWay = (track: string): string => `What you did of ${track} is on its way to your downloads.`;
export const calendarEmpty = 'No question is waiting to come back, so the calendar would be empty.';
export const calendarOnItsWay = 'The calendar file is on its way to your downloads.';
export const confirmDelete =
  'Delete every mark, answer and note that this browser keeps of learning? Export them first if in doubt.';
export const allDeleted = 'Everything was deleted.';
export const fileTooLarge = (name: string): string => `${name} is too large for a file of progress: 2 MB at most.`;
export const skippedMarks = (count: number, names: string): string =>
  ` ${count} could not be read and were left out: ${names}.`;
export const marksAdded = (count: number): string =>
  `${count} ${count === 1 ? 'mark was' : 'marks were'} added to what is kept here.`;
export const noJson = 'This is not a file of progress: it is no JSON. Take the one that “Export as JSON” made.';
export const noProgressFile = 'This JSON is not a file of progress. Take the one that “Export as JSON” made.';
export const otherVersion = (found: string, known: number): string =>
  `This file is of version ${found}, and this page reads ${known}. Import it on a newer copy of the handbook.`;
export const holdsNoMarks = 'This file of progress holds no marks, so nothing was changed.';
export const recordDone = (day: string): string => `done on ${day}`;
export const recordAnswered = (day: string): string => `question answered, last on ${day}`;
export const recordTally = (done: number, of: number, day: string): string => `${stepsDone(done, of)} on ${day}.`;

// Recall
export const recall = 'Recall';
export const recallLead = (days: string, most: number): string =>
  `Questions that you answered, again after ${days} days: at most ${inWords(most)} at a time.`;
export const nothingWaits = 'Nothing is waiting: answer a question of an exercise, and it comes back after a day.';
export const recallNeedsScriptHtml = (open: string, close: string): string =>
  `A round needs script, because only your browser knows what you answered. Without it, go through ${open}the exercises${close} again: each has its answer folded beneath the question.`;
export const recallRule = (first: number, later: string): string =>
  `What you remember after a day you may have lost after a week. So a question that you answered comes back after ${first} day, and each time you are right it waits longer: ${later} days. A wrong answer begins again with one day. After the last it does not come back.`;
export const recallDaysHtml = (open: string, close: string): string =>
  `Days count where you are. A question that is answered before its day stays where it was. There is no score, and nobody is told. ${open}A calendar file${close} holds the days, for those who want them there.`;
export const nothingDueToday = (day: string): string => `Nothing is due today. The next question comes back on ${day}.`;
export const roundIsOver = 'That was the round. Come back when you like: nothing is lost by waiting.';
export const nextQuestion = 'Next question';
export const endRound = 'End the round';
export const questionOf = (at: number, of: number): string => `Question ${at} of ${of}.`;
export const questionNotLoaded = 'The question could not be loaded. ';
export const questionsToRecall = (count: number): string =>
  `${count} ${count === 1 ? 'question' : 'questions'} to recall`;
