/** The rules about what must be kept back. */
export const PRIVACY_CODES = ['CN080', 'CN081', 'CN082', 'CN083'] as const;

export const isAboutPrivacy = ({ code }: { readonly code: string }): boolean =>
  PRIVACY_CODES.some((one) => one === code);
