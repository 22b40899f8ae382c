/** A dot-atom, `@`, and host labels, all ASCII (RFC 5321): no display name, group, comment, quote or line end. */
const ADDRESS =
  /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}){0,20}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.){1,20}[A-Za-z]{2,63}$/;

const LONGEST_LOCAL = 64;
const LONGEST = 254;

/** Whether the text is one plain mail address, safe to stand in a header or a URL. */
export const isMailAddress = (text: string): boolean =>
  text.length <= LONGEST && text.indexOf('@') <= LONGEST_LOCAL && ADDRESS.test(text);
