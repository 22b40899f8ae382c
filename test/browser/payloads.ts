/**
 * A hundred ways in which a text tries to become more than a text: ten lures in ten dresses. A script that runs calls
 * `ran.push`, an element that is made bears the attribute `data-planted`, a request goes to `planted.example`.
 */
const RUN = "ran.push('x')";
const FAR = 'http://planted.example';

const LURES: readonly string[] = [
  `<script data-planted>${RUN}</script>`,
  `<script data-planted src="${FAR}/a.js"></script>`,
  `<img data-planted src="${FAR}/a.png" onerror="${RUN}">`,
  `<svg data-planted onload="${RUN}"><image href="${FAR}/a.svg"/></svg>`,
  `<iframe data-planted srcdoc="<script>parent.${RUN}</script>" src="${FAR}"></iframe>`,
  `<a data-planted href="javascript:${RUN}" autofocus onfocus="${RUN}">x</a>`,
  `<link data-planted rel="stylesheet" href="${FAR}/a.css"><style data-planted>@import "${FAR}/b.css";</style>`,
  `<form data-planted action="${FAR}"><input data-planted autofocus onfocus="${RUN}"></form>`,
  `<details data-planted open ontoggle="${RUN}"><summary>x</summary></details>`,
  `<object data-planted data="${FAR}/a.swf"></object><base data-planted href="${FAR}/">`,
];

const DRESSES: readonly ((lure: string) => string)[] = [
  (lure) => lure,
  (lure) => `"'>${lure}`,
  (lure) => `</p></li></section></main>${lure}`,
  (lure) => `</script><!-- -->${lure}`,
  (lure) => `]]>--></title></style></textarea>${lure}`,
  (lure) => lure.toUpperCase().replaceAll('DATA-PLANTED', 'data-planted').replaceAll('RAN.PUSH', 'ran.push'),
  (lure) => `\${${RUN}}{{constructor.constructor("${RUN}")()}}${lure}`,
  (lure) => lure.replaceAll('<', '&lt;').replaceAll('>', '&gt;') + lure,
  (lure) => `\u202e\u0000${lure}\ud800`,
  (lure) => `\n\n${lure.replaceAll(' ', '\n/')}\n`,
];

export const PAYLOADS: readonly string[] = LURES.flatMap((lure) => DRESSES.map((dress) => dress(lure)));
