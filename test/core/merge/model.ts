import fc from 'fast-check';

/**
 * Cases as a model of their own, and what two people do to them: the test of a merge knows from the model what must
 * come out, not from the code under test. Every entry bears a word that stands nowhere else.
 */

export interface Model {
  readonly scalars: Readonly<Record<string, string>>;
  /** By kind. */
  readonly ids: Readonly<Record<string, readonly string[]>>;
  /** Numbers of {@link timelineEntry}. */
  readonly timeline: readonly number[];
  readonly contacts: Readonly<Record<number, Contact>>;
}

interface Contact {
  readonly notes: readonly number[];
  readonly reworded: readonly number[];
  readonly tasks: Readonly<Record<number, Task>>;
}

interface Task {
  readonly done: boolean;
  readonly due: number;
}

export interface Style {
  readonly language: 'ja' | 'en';
  readonly eol: '\n' | '\r\n';
  readonly bom: boolean;
  readonly closed: boolean;
  readonly commented: boolean;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Entry `n` happened on day `n`: in order of number is in order of time. Every third is one line. */
const timelineEntry = (n: number): string[] => {
  const day = `2026-11-${two(n + 1)}`;
  if (n % 3 === 0) return [`  - "${day} 10:15 ⟨e${n}⟩"`];
  return [
    `  - at: ${day}T09:30+09:00`,
    `    event: "⟨e${n}⟩"`,
    ...(n % 2 ? [`    action: "検品 ${n}"`] : []),
  ];
};

const WORDS = {
  ja: { call: '通話', recap: 'まとめ', spoke: '担当者', agreed: '決定事項', ours: '当店の作業', due: '期限' },
  en: {
    call: 'Call',
    recap: 'Recap',
    spoke: 'Spoke with',
    agreed: 'Agreed',
    ours: 'Our actions',
    due: 'due',
  },
} as const;

/** Conversations of one day: the recap of the first comes after the call of the second. */
const begin = (contact: number): string => `2026-12-01 10:${two(contact * 5)}`;
const end = (contact: number): string => `2026-12-01 10:${two(contact * 5 + 12)}`;

function contactLines(number: number, contact: Contact, language: Style['language']): string[] {
  const words = WORDS[language];
  const notes = [...contact.notes].sort((a, b) => a - b);
  const tasks = Object.entries(contact.tasks);
  return [
    '',
    `## ${words.call} ${begin(number)}`,
    '',
    ...notes.map((n) => {
      const text = contact.reworded.includes(n) ? `⟨r${number}.${n}⟩` : `⟨n${number}.${n}⟩`;
      return `- 10:${two(n)} ${text}`;
    }),
    '',
    `## ${words.recap} ${end(number)}`,
    '',
    `- ${words.spoke}: ⟨p${number}⟩`,
    `- ${words.agreed}: ⟨g${number}⟩`,
    `- ${words.ours}:`,
    ...tasks.map(
      ([n, { done, due }]) =>
        `  - [${done ? 'x' : ' '}] ⟨t${number}.${n}⟩ (${words.due}: 2026-12-${two(due + 1)})`,
    ),
  ];
}

/** The case as a file. */
export function render(model: Model, style: Style): string {
  const { scalars, ids, timeline, contacts } = model;
  const kinds = Object.entries(ids).filter(([, values]) => values.length > 0);
  const lines = [
    '---',
    'caseNotes: 1',
    ...Object.entries(scalars).map(([key, value]) => `${key}: ${value}`),
    ...(style.commented ? ['# 対象の ID'] : []),
    'ids:',
    ...kinds.map(([kind, values]) =>
      values.length === 1 ? `  ${kind}: ${values[0]}` : `  ${kind}: [${values.join(', ')}]`,
    ),
    ...(style.commented ? ['', '# 時系列'] : []),
    'timeline:',
    ...[...timeline].sort((a, b) => a - b).flatMap(timelineEntry),
    '---',
    ...Object.entries(contacts).flatMap(([number, contact]) =>
      contactLines(Number(number), contact, style.language),
    ),
  ];
  const text = `${style.bom ? '\uFEFF' : ''}${lines.join('\n')}${style.closed ? '\n' : ''}`;
  return text.replaceAll('\n', style.eol);
}

/** The words that stand in a text, each as often as it does. */
export const wordsIn = (text: string): string[] =>
  [...text.matchAll(/⟨[^⟩]*⟩|B0[A-Z]{7}\d/g)].map(([word]) => word).sort();

/** One thing a person does: the model afterwards, and what of the case it changed rather than added. */
export interface Edit {
  readonly name: string;
  readonly touches: readonly string[];
  readonly run: (model: Model) => Model;
}

const contact = (model: Model, number: number, change: (contact: Contact) => Contact): Model => {
  const known = model.contacts[number];
  return known ? { ...model, contacts: { ...model.contacts, [number]: change(known) } } : model;
};

const task = (model: Model, c: number, t: number, change: (task: Task) => Task): Model =>
  contact(model, c, (known) => {
    const one = known.tasks[t];
    return one ? { ...known, tasks: { ...known.tasks, [t]: change(one) } } : known;
  });

const added = (numbers: readonly number[], n: number) => (numbers.includes(n) ? numbers : [...numbers, n]);

const small = fc.nat({ max: 2 });
const CONTACTS = 2;

/** What is added comes out of a small stock, so that both sides often add the same. */
export const edit: fc.Arbitrary<Edit> = fc.oneof(
  scalarEdit(),
  scalarEdit(),
  fc.nat({ max: 12 }).map((n) => ({
    name: `timeline +${n}`,
    touches: [],
    run: (model: Model) => ({ ...model, timeline: added(model.timeline, n) }),
  })),
  fc.nat({ max: 12 }).map((n) => ({
    name: `timeline -${n}`,
    touches: [`e${n}`],
    run: (model: Model) => ({ ...model, timeline: model.timeline.filter((other) => other !== n) }),
  })),
  fc.tuple(fc.constantFrom('asin', 'fnsku'), fc.nat({ max: 5 })).map(([kind, n]) => ({
    name: `${kind} +${n}`,
    touches: [],
    run: (model: Model) => {
      const id = `B0${kind.toUpperCase().padEnd(7, 'Z')}${n}`;
      const known = model.ids[kind] ?? [];
      return { ...model, ids: { ...model.ids, [kind]: known.includes(id) ? known : [...known, id] } };
    },
  })),
  fc.tuple(fc.nat({ max: CONTACTS }), fc.nat({ max: 9 })).map(([c, n]) => ({
    name: `note +${c}.${n}`,
    touches: [],
    run: (model: Model) => contact(model, c, (one) => ({ ...one, notes: added(one.notes, n) })),
  })),
  fc.tuple(fc.nat({ max: CONTACTS }), fc.nat({ max: 9 })).map(([c, n]) => ({
    name: `note ~${c}.${n}`,
    touches: [`n${c}.${n}`],
    run: (model: Model) =>
      contact(model, c, (one) =>
        one.notes.includes(n) ? { ...one, reworded: added(one.reworded, n) } : one,
      ),
  })),
  fc.tuple(fc.nat({ max: CONTACTS }), small).map(([c, t]) => ({
    name: `task +${c}.${t}`,
    touches: [],
    run: (model: Model) =>
      contact(model, c, (one) => ({ ...one, tasks: { [t]: { done: false, due: t }, ...one.tasks } })),
  })),
  tickEdit(),
  tickEdit(),
  fc.tuple(fc.nat({ max: CONTACTS }), small, fc.nat({ max: 20 })).map(([c, t, due]) => ({
    name: `task due ${c}.${t}`,
    touches: [`due ${c}.${t}`],
    run: (model: Model) => task(model, c, t, (one) => ({ ...one, due: due + 5 })),
  })),
  fc
    .tuple(fc.nat({ max: CONTACTS }), fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 3 }))
    .map(([c, notes]) => ({
      name: `contact +${c}`,
      touches: [],
      run: (model: Model) =>
        model.contacts[c]
          ? model
          : { ...model, contacts: { ...model.contacts, [c]: { notes, reworded: [], tasks: {} } } },
    })),
);

function tickEdit(): fc.Arbitrary<Edit> {
  return fc.tuple(fc.nat({ max: CONTACTS }), small).map(([c, t]) => ({
    name: `task ticked ${c}.${t}`,
    touches: [],
    run: (model: Model) => task(model, c, t, (one) => ({ ...one, done: true })),
  }));
}

function scalarEdit(): fc.Arbitrary<Edit> {
  return fc
    .tuple(fc.constantFrom('title', 'status', 'goal', 'deadline'), fc.nat({ max: 3 }))
    .map(([key, n]) => ({
      name: `${key} = ${n}`,
      touches: [key],
      run: (model: Model) => ({ ...model, scalars: { ...model.scalars, [key]: SCALARS[key]?.[n] ?? '' } }),
    }));
}

const SCALARS: Readonly<Record<string, readonly string[]>> = {
  title: ['"⟨返品⟩"', '"⟨返金⟩"', '"⟨送料⟩"', '"⟨着払い⟩"'],
  status: ['preparing', 'ready', 'calling', 'awaiting-us'],
  goal: ['"⟨回答⟩"', '"⟨承認⟩"', '"⟨確認⟩"', '"⟨返答⟩"'],
  deadline: ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
};

const START: Model = {
  scalars: { title: '"⟨返品⟩"', status: 'preparing', goal: '"⟨回答⟩"' },
  ids: { asin: ['B0ABCDEFG0'] },
  timeline: [2],
  contacts: {},
};

export const style: fc.Arbitrary<Style> = fc.record({
  language: fc.constantFrom('ja', 'en'),
  eol: fc.constantFrom('\n', '\r\n'),
  bom: fc.boolean(),
  closed: fc.boolean(),
  commented: fc.boolean(),
});

export const done = (model: Model, edits: readonly Edit[]): Model =>
  edits.reduce((current, { run }) => run(current), model);

/** A case with some history behind it. */
export const model: fc.Arbitrary<Model> = fc
  .array(edit, { minLength: 4, maxLength: 25 })
  .map((edits) => done(START, edits));

/**
 * What must come out where the sides do not contradict each other: of a set what either added and neither took away,
 * of a value that of the side that changed it.
 */
export function expected(base: Model, ours: Model, theirs: Model): Model {
  const either = <T>(b: T, o: T, t: T): T => (JSON.stringify(o) === JSON.stringify(b) ? t : o);
  const set = <T>(b: readonly T[], o: readonly T[], t: readonly T[]): T[] => [
    ...new Set([...o, ...t].filter((one) => (b.includes(one) ? o.includes(one) && t.includes(one) : true))),
  ];
  const keys = <T extends object>(...objects: (T | undefined)[]) =>
    [...new Set(objects.flatMap((one) => Object.keys(one ?? {})))] as (keyof T)[];
  const contactOf = (b: Contact | undefined, o: Contact, t: Contact): Contact => ({
    notes: set(b?.notes ?? [], o.notes, t.notes),
    reworded: set(b?.reworded ?? [], o.reworded, t.reworded),
    tasks: Object.fromEntries(
      keys(o.tasks, t.tasks).map((n) => {
        const [was, our, their] = [b?.tasks[n], o.tasks[n], t.tasks[n]];
        if (!our || !their) return [n, (our ?? their) as Task];
        const start = was ?? { done: false, due: n };
        return [n, { done: our.done || their.done, due: either(start.due, our.due, their.due) }];
      }),
    ),
  });
  return {
    scalars: Object.fromEntries(
      keys(base.scalars, ours.scalars, theirs.scalars).map((key) => [
        key,
        either(base.scalars[key], ours.scalars[key], theirs.scalars[key]) as string,
      ]),
    ),
    ids: Object.fromEntries(
      keys(ours.ids, theirs.ids).map((kind) => [
        kind,
        set(base.ids[kind] ?? [], ours.ids[kind] ?? [], theirs.ids[kind] ?? []),
      ]),
    ),
    timeline: set(base.timeline, ours.timeline, theirs.timeline),
    contacts: Object.fromEntries(
      keys(ours.contacts, theirs.contacts).map((n) => {
        const [our, their] = [ours.contacts[n], theirs.contacts[n]];
        if (!our || !their) return [n, (our ?? their) as Contact];
        return [n, contactOf(base.contacts[n], our, their)];
      }),
    ),
  };
}

/**
 * Both wrote down the same new task with dates of their own, or the same new note in words of their own: two entries,
 * as long as nobody says which one holds.
 */
export const saidTwice = (base: Model, ours: Model, theirs: Model): boolean =>
  Object.entries(ours.contacts).some(([number, our]) => {
    const [was, their] = [base.contacts[Number(number)], theirs.contacts[Number(number)]];
    const isNewTask = (n: string) => !was?.tasks[Number(n)] && their?.tasks[Number(n)];
    const isNewNote = (n: number) => !was?.notes.includes(n) && their?.notes.includes(n);
    return (
      Object.entries(our.tasks).some(
        ([n, { due }]) => isNewTask(n) && their?.tasks[Number(n)]?.due !== due,
      ) || our.notes.some((n) => isNewNote(n) && our.reworded.includes(n) !== their?.reworded.includes(n))
    );
  });
