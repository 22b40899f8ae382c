export { type CaseEvent, caseEvents, EVENT_TYPES, type EventType } from './caseEvents';
export { storyOf, type Version } from './story';
