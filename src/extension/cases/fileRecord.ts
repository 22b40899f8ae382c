import type { IndexedFile } from '../../core/followup/caseIndex';
import type { FileStamp } from './caseFiles';

/** What is known of one file: of Markdown that is no case as well, so that it is not read again. */
export interface FileRecord {
  readonly key: string;
  /** Absent while the editor's text counts, which may be newer than the file's. */
  readonly stamp?: FileStamp;
  /** The configuration it was read by. */
  readonly config: string;
  /** Absent where it is no case. */
  readonly file?: IndexedFile;
}
