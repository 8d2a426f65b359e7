/** What kinds of entries and parts of a site are called. */
import type { KindId } from '../../kinds.ts';
import type { PartId } from '../../parts.ts';

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
