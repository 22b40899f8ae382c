/** Whom a message to Amazon is addressed to, from what was noted about the person spoken to. */

const NOTED_AS_UNKNOWN = /不明|わから|分から|未確認|unknown|not (?:given|named)/i;
const HONORIFIC = /^(?:mr|mrs|ms|miss|mx|dr)\b\.?\s?|\s?(?:様|さま|さん|氏)$/gi;
/** "an agent from returns": somebody, but no name. */
const ENGLISH_ROLE =
  /^an? |\b(?:agent|associate|specialist|representative|somebody|someone|person|man|woman)\b/i;
const JAPANESE_DEPARTMENT =
  /(?:部|課|係|チーム|サポート|窓口|センター|デスク|グループ|部門|部署|team|support|department|desk)$/i;
/** カタログチームの見本さん: a person, and where they work. */
const OF_DEPARTMENT =
  /^(.{1,20}?(?:部|課|係|チーム|サポート|窓口|センター|デスク|グループ|部門|部署))の(.{1,24})$/;
const ROLE = /^(.{0,20}?)(?:の?(?:ご|御)?担当(?:者)?(?:の(?:方|者|かた))?|の(?:方|かた))$/;
const NAME = /^[\p{L}\p{M}][\p{L}\p{M} .'・ー-]{0,24}$/u;

/**
 * The lines above a Japanese letter: a department is 御中, a person 様, a role ご担当者様. What is neither, such as a
 * note in brackets, stays in the case.
 */
export function japaneseAddressee(spokeWith: string | undefined, desk: string): string[] {
  if (!spokeWith || NOTED_AS_UNKNOWN.test(spokeWith)) return [`${desk} 御中`];
  if (ENGLISH_ROLE.test(spokeWith)) return [desk, 'ご担当者様'];
  const written = spokeWith.replace(/\s?御中$/, '').replace(/^the /i, '');
  if (JAPANESE_DEPARTMENT.test(written)) return [`${ofAmazon(written)} 御中`];
  const name = written.replace(HONORIFIC, '');
  const [, department, person] = OF_DEPARTMENT.exec(name) ?? [];
  if (department && person && !ROLE.test(person) && NAME.test(person))
    return [ofAmazon(department), `${person} 様`];
  const role = ROLE.exec(name);
  if (role && /^[\p{L}\p{M}ー・A-Za-z0-9-]*$/u.test(role[1] as string))
    return [desk, `${role[1]}${/[ァ-ヶーA-Za-z0-9]$/.test(role[1] as string) ? ' ' : ''}ご担当者様`];
  if (!NAME.test(name)) return [desk, 'ご担当者様'];
  return [desk, `${name} 様`];
}

const ofAmazon = (department: string): string =>
  /amazon|アマゾン/i.test(department) ? department : `Amazon ${department}`;

const LATIN_NAME = /^[\p{Script=Latin}][\p{Script=Latin}\p{M} .'-]{0,40}$/u;
const ENGLISH_DEPARTMENT = /\b(?:team|support|department|desk)$/i;

/** Whom an English letter greets: the person or team by name, else the desk. */
export function englishAddressee(spokeWith: string | undefined, desk: string): string {
  if (!spokeWith || NOTED_AS_UNKNOWN.test(spokeWith) || !LATIN_NAME.test(spokeWith)) return desk;
  if (ENGLISH_ROLE.test(spokeWith)) return desk;
  return ENGLISH_DEPARTMENT.test(spokeWith) ? spokeWith.replace(/^the /i, '') : spokeWith;
}
