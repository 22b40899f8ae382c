import assert from 'node:assert/strict';
import { parseCase } from '../../../src/core/casefile/casefile';
import { DEFAULT_OPTIONS } from '../../../src/core/config/options';
import { caseLinks } from '../../../src/core/contact/caseLinks';

const linksOf = (marketplace: string, ids: string) => {
  const text = `---\ncaseNotes: 1\ntitle: "x"\nstatus: ready\nmarketplace: ${marketplace}\nids:\n${ids}---\n`;
  return caseLinks(parseCase(text) ?? assert.fail(), DEFAULT_OPTIONS);
};

describe('the pages behind the IDs of a case', () => {
  it('are those of its marketplace, each once', () => {
    const ids =
      '  caseId: "12345678901"\n  orderId: [250-1234567-1234567, 250-1234567-1234567]\n  rma: DSampl0eRRMA\n';
    assert.deepEqual(
      linksOf('JP', ids)
        .map(({ kind, url }) => [kind, url])
        .sort(),
      [
        ['caseId', 'https://sellercentral.amazon.co.jp/cu/case-dashboard/view-case?caseID=12345678901'],
        ['orderId', 'https://sellercentral.amazon.co.jp/orders-v3/order/250-1234567-1234567'],
      ],
    );
    assert.match(linksOf('UK', ids)[0]?.url ?? '', /^https:\/\/sellercentral\.amazon\.co\.uk\//);
  });

  it('are none where nothing has a page, or the marketplace is unknown', () => {
    assert.deepEqual(linksOf('JP', '  rma: DSampl0eRRMA\n'), []);
    assert.deepEqual(linksOf('XX', '  caseId: "12345678901"\n'), []);
  });
});
