import assert from 'node:assert/strict';
import { NOW, SAMPLES } from './samples';
import { suite } from './suite';

/** The sheet as a screen reader tells it, whole. */
suite('the call sheet: spoken', (sheets) => {
  it('a call of ours', async () => {
    const { page } = await sheets.open(SAMPLES.outboundEn);
    await page.clock.pauseAt(NOW + 60_000);
    assert.equal(await page.locator('main').ariaSnapshot(), OUTBOUND);
  });

  it('a call that came in', async () => {
    const { page } = await sheets.open(SAMPLES.suspicious);
    await page.clock.pauseAt(NOW + 60_000);
    assert.equal(await page.locator('main').ariaSnapshot(), INBOUND);
  });

  it('what is read out is marked with the language of the case', async () => {
    // The interface is English, the case is Japanese.
    const { page } = await sheets.open({ ...SAMPLES.outboundJa, reader: 'en' });
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    const language = (it: Element) => it.closest('[lang]')?.getAttribute('lang');
    for (const selector of ['h1', '.aloud', '.spoken', '.notes li', 'dt'])
      assert.equal(await page.locator(selector).first().evaluate(language), 'ja', selector);
    for (const selector of ['h2', 'button', 'label'])
      assert.equal(await page.locator(selector).first().evaluate(language), 'en', selector);
  });
});

const OUTBOUND = `
- main:
  - heading "Return sent at our expense, refund less shipping (sample)" [level=1]
  - paragraph: "Goal: Find out in this call whether we may deduct the shipping from the refund"
  - status
  - region "Store":
    - heading "Store" [level=2]
    - paragraph: Blue Sky Store
    - paragraph: ops@bluesky.example
  - region "Say first":
    - heading "Say first" [level=2]
    - paragraph: about 22 s
    - button "Copy"
    - term: Conclusion
    - definition: This is about the return of order 112-1234567-1234567.
    - term: Situation
    - definition: The buyer changed their mind, but the parcel came with postage due. The refund page has no field for it.
    - term: Request
    - definition: May we deduct the shipping from the refund?
  - region "IDs":
    - heading "IDs" [level=2]
    - term: order ID
    - definition: 112-1234567-1234567 one one two dash one two three four five six seven dash one two three four five six seven
    - term: case ID
    - definition: 12345678901 one two three four, five six seven eight, nine zero one
    - term: tracking number
    - definition: TBA123456789012 Tango Bravo Alfa one, two three four five, six seven eight nine, zero one two
  - region "Call notes":
    - heading "Call notes" [level=2]
    - timer "Time on the phone": 13:09
    - button "Close call…"
    - list "Call notes":
      - listitem: 21:06 identity checked
      - listitem: 21:09 shipping may be deducted
      - listitem: 21:12 the return reason may be wrong, they will have it looked into
    - alert
    - alert
    - text: Note (Enter writes it with the time) Esc brings you back here from anywhere
    - textbox "Note (Enter writes it with the time)"
    - button "Add note"
  - status
`.trim();

const INBOUND = `
- main:
  - heading "着信 14:05(見本)" [level=1]
  - status
  - region "本当に Amazon からの電話か":
    - heading "本当に Amazon からの電話か" [level=2]
    - status:
      - paragraph: 疑わしい
    - heading "相手に伝える" [level=3]
    - paragraph: 恐れ入りますが、お電話では応じられません。Seller Central で確認しますので、失礼いたします。
    - heading "相手が挙げた通知" [level=3]
    - paragraph: パフォーマンス通知「出品用アカウントの確認」
    - group "危険な兆候(当てはまるものにチェック)":
      - text: 危険な兆候(当てはまるものにチェック)
      - checkbox "支払い・ギフトカードの要求" [checked]
      - text: 支払い・ギフトカードの要求
      - checkbox "外部サイトへの誘導"
      - text: 外部サイトへの誘導
      - checkbox "カード番号・パスワード・認証コードの聴取"
      - text: カード番号・パスワード・認証コードの聴取
      - checkbox "遠隔操作・アプリのインストール"
      - text: 遠隔操作・アプリのインストール
    - heading "次にすること" [level=3]
    - list:
      - listitem: 支払い、番号やコードの読み上げ、アプリのインストールには応じないでください。
      - listitem: どの通知の件かを聞き、いったん電話を切ります。
      - listitem: 相手から聞いたリンクは使わず、自分で Seller Central にログインします。
      - listitem: 「パフォーマンス > アカウント健全性」で、同じ通知があるかを確かめます。
      - listitem: 通知があれば、そのページの「今すぐ電話がほしい」からかけ直します。
      - listitem: 詐欺とわかったら、判定に「詐欺」と書きます。
    - group "確認したこと":
      - text: 確認したこと
      - checkbox "Seller Central で同じ通知を見つけた"
      - text: Seller Central で同じ通知を見つけた
      - checkbox "一度切って、自分からかけ直した"
      - text: 一度切って、自分からかけ直した
  - group: 店舗情報と ID(相手が Amazon だと確かめてから読み上げる)
  - region "通話メモ":
    - heading "通話メモ" [level=2]
    - timer "通話時間": 13:09
    - button "通話を終了…"
    - alert
    - alert
    - text: メモ(Enter で時刻つきで書き込む) Esc を押すと、どこからでもこの欄に戻ります
    - textbox "メモ(Enter で時刻つきで書き込む)"
    - button "メモを書く"
  - status
`.trim();
