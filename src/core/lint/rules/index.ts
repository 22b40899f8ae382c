import type { Rule } from '../rule';
import { actionOverdue } from './actionOverdue';
import { buyerData } from './buyerData';
import { callbackOpen } from './callbackOpen';
import { callerRedFlag } from './callerRedFlag';
import { callerUnverified } from './callerUnverified';
import { cardNumber } from './cardNumber';
import { categoryIdsMissing } from './categoryIdsMissing';
import { channelAdvice } from './channelAdvice';
import { confirmationMissing } from './confirmationMissing';
import { confirmationStale } from './confirmationStale';
import { deadlineNear } from './deadlineNear';
import { dueUnclear } from './dueUnclear';
import { formatNewer } from './formatNewer';
import { frontmatterLanguage } from './frontmatterLanguage';
import { frontmatterSyntax } from './frontmatterSyntax';
import { goalMissing } from './goalMissing';
import { goalVague } from './goalVague';
import { hiddenCharacter } from './hiddenCharacter';
import { idCheckDigit } from './idCheckDigit';
import { idMalformed } from './idMalformed';
import { idShared } from './idShared';
import { idsMissing } from './idsMissing';
import { idUndeclared } from './idUndeclared';
import { idWrongKind } from './idWrongKind';
import { keyMissing } from './keyMissing';
import { keyUnknown } from './keyUnknown';
import { mergeConflict } from './mergeConflict';
import { myNumber } from './myNumber';
import { openingBuried } from './openingBuried';
import { openingIncomplete } from './openingIncomplete';
import { openingLong } from './openingLong';
import { placeholderLeft } from './placeholderLeft';
import { recapIncomplete } from './recapIncomplete';
import { recapMissing } from './recapMissing';
import { recapWithoutCaseId } from './recapWithoutCaseId';
import { replyOverdue } from './replyOverdue';
import { requestUnasked } from './requestUnasked';
import { secret } from './secret';
import { statusContradicts } from './statusContradicts';
import { storeEmailInvalid } from './storeEmailInvalid';
import { storeMissing } from './storeMissing';
import { timelineDisorder } from './timelineDisorder';
import { timelineIncomplete } from './timelineIncomplete';
import { timelineMissing } from './timelineMissing';
import { valueInvalid } from './valueInvalid';
import { valueTruncated } from './valueTruncated';

/** Every rule, in the order of the codes. */
export const RULES: readonly Rule[] = [
  frontmatterSyntax,
  frontmatterLanguage,
  valueInvalid,
  keyUnknown,
  mergeConflict,
  hiddenCharacter,
  formatNewer,
  keyMissing,
  valueTruncated,
  storeMissing,
  storeEmailInvalid,
  idsMissing,
  categoryIdsMissing,
  timelineMissing,
  timelineIncomplete,
  timelineDisorder,
  goalMissing,
  goalVague,
  placeholderLeft,
  idMalformed,
  idWrongKind,
  idCheckDigit,
  idUndeclared,
  idShared,
  channelAdvice,
  openingIncomplete,
  openingBuried,
  openingLong,
  requestUnasked,
  callerUnverified,
  callerRedFlag,
  callbackOpen,
  recapMissing,
  recapIncomplete,
  dueUnclear,
  confirmationMissing,
  confirmationStale,
  recapWithoutCaseId,
  replyOverdue,
  actionOverdue,
  statusContradicts,
  deadlineNear,
  cardNumber,
  secret,
  myNumber,
  buyerData,
];

/** A rule by its code or name, in any case. */
export const ruleOf = (codeOrName: string): Rule | undefined =>
  RULES.find((rule) => [rule.code, rule.name].some((id) => id.toLowerCase() === codeOrName.toLowerCase()));
