import { type Span, span } from '../text';

/** Words somebody begins with who has not got to the point yet. */
export interface Filler {
  /** With the comma and blanks behind it. */
  readonly span: Span;
  readonly word: string;
  /** Says nothing: can be left out. A time (昨日, "last week") begins the story and has its place in the situation. */
  readonly isEmpty: boolean;
}

const GAP = '[\\s、,，・…‥.ー〜~-]{0,6}';

/** Where a longer word begins alike (その注文, あの商品), what follows must part it from the sentence. */
const EMPTY_JA =
  '(?:(?:えーっ?と|えっと|ええっ?と|えと|うーん|んーと|んと|あのですね|あのう|あのー|そのー|そのう|まあ|まぁ|なんか|実は|じつは|実を言うと|とりあえず|一応|ちょっと)(?:ですね|なんですが|なのですが|ですが)?|(?:えー|あー|あの|その|えぇ|ええ|ま|で)(?:ですね)?(?=[、,，…‥.・\\s]))';
const EMPTY_EN =
  '(?:(?:um+|uh+|uhm+|er+m?|hm+|ah|okay|ok|basically|actually|anyway|you know|i mean|you see|how do i put this|to be honest|honestly|so(?! far| that| much| many))(?=[\\s,.…])|(?:well|like|right|look|listen)(?=[,.…]))';
const TIME_JA =
  '(?:(?:一昨日|おととい|昨日|きのう|昨夜|昨晩|今朝|先日|先週|先月|昨年|去年|先ほど|さっき|この前|このあいだ|この間|数日前|[0-9一二三四五六七八九十]{1,3}(?:日|週間|か月|ヶ月|カ月)(?:ほど|くらい)?前)(?:は|に|から|まで|も|の(?:こと|話)(?:なの|なん)?ですが)?)';
const TIME_EN =
  '(?:(?:the day before )?yesterday|the other day|(?:last|this past) (?:week|month|year|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|recently|some time ago|earlier (?:today|this week)|this morning|(?:a few|two|three|some|several|\\d{1,3}) (?:days|weeks|months) ago|a (?:week|month|while) ago|it all (?:began|started))\\b';

const LEADING = new RegExp(`^(?:${EMPTY_JA}|${EMPTY_EN})${GAP}`, 'i');
const TIME = new RegExp(`^(?:${TIME_JA}|${TIME_EN})`, 'i');

/** Fillers stand in front: no more than this is looked at. */
const MOST_READ = 200;

/** What a conclusion begins with instead of its point: `えっと、あの、` as one; undefined where it begins with it. */
export function fillerIn(said: string): Filler | undefined {
  const text = said.slice(0, MOST_READ);
  let end = 0;
  for (let match = LEADING.exec(text); match; match = LEADING.exec(text.slice(end))) end += match[0].length;
  if (end > 0)
    return { span: span(0, end), word: text.slice(0, end).replace(/[\s、,，…‥]+$/, ''), isEmpty: true };
  const time = TIME.exec(text)?.[0];
  return time === undefined ? undefined : { span: span(0, time.length), word: time, isEmpty: false };
}
