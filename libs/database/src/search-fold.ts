/**
 * Traditional Chinese and old Japanese forms beside the simplified ones, for the characters that news of this matter uses most; so that
 * 朝鮮 and 朝鲜, 遣返 and 遣返 are one word to a search. What is not listed is simply its own character.
 */
const PAIRS =
  '鮮鲜國国強强製制東东韓韩難难營营獄狱邊边從从這这個个們们來来時时會会對对發发現现無无將将與与後后過过還还進进運运關关係系聯联' +
  '聞闻報报導导記记說说說说議议論论認认證证護护權权組组織织機机構构團团體体員员務务員员領领館馆處处長长門门開开間间問问題题' +
  '實实際际隱隐離离險险隊队陽阳陰阴階阶陸陆單单嚴严亞亚產产業业傳传傷伤億亿優优價价僅仅儘尽兒儿內内兩两冊册凍冻創创劃划勞劳' +
  '勢势區区協协卻却厲厉參参歐欧歲岁歷历殺杀殘残沒没漢汉滅灭準准濟济爭争為为狀状獨独獲获環环瑋玮異异當当療疗盜盗監监盤盘眾众' +
  '確确碼码禮礼種种稱称穩稳窮穷筆笔節节範范糧粮約约紅红級级紙纸細细終终結结給给統统經经綠绿維维網网緊紧緣缘縣县總总績绩繼继' +
  '續续羅罗聖圣聽听職职肅肃脫脱臨临舉举舊旧藝艺華华萬万葉叶藥药蘇苏號号衆众術术衛卫補补裝装裏里裡里見见規规視视親亲觀观觸触' +
  '計计訊讯討讨訓训訪访設设許许訴诉診诊評评詞词詢询試试話话該该詳详語语誤误請请諸诸證证識识譯译讀读變变讓让豐丰負负財财責责' +
  '貧贫貨货買买費费資资質质賴赖贖赎趕赶跡迹車车軍军輕轻輸输轉转農农連连遠远適适選选遺遗鄭郑鄰邻釋释針针鐵铁鏡镜鎮镇鋒锋錄录' +
  '錢钱陳陈隨随雖虽雙双雲云電电靈灵靜静響响頁页項项順顺須须預预頭头類类願愿顧顾風风飛飞飯饭飲饮養养餓饿駐驻駕驾驗验驚惊體体' +
  '魚鱼鳥鸟麗丽黃黄黨党齊齐齡龄龍龙圖图們们吉吉延延琿珲丹丹遼辽寧宁滿满鴨鸭綠绿慶庆廣广廳厅應应戰战擔担據据擊击擇择擴扩攜携' +
  '敵敌數数斷断於于條条東东樓楼標标權权樣样橋桥檢检歸归毀毁決决況况淚泪溫温灣湾烏乌煙烟熱热牽牵';

const FOLDS = new Map<string, string>();
const characters = [...PAIRS];
for (let at = 0; at + 1 < characters.length; at += 2) FOLDS.set(characters[at]!, characters[at + 1]!);

/** One word as searching compares it: width and case do not count, nor accents, nor which form of a Chinese character it is. */
export function folded(word: string): string {
  if (/^[\x21-\x7e]+$/.test(word)) return word.toLowerCase();
  const plain = word.normalize('NFKC').toLowerCase();
  const bare = /^[\p{Script=Latin}\p{M}\p{N}'’]+$/u.test(plain) ? plain.normalize('NFD').replace(/\p{M}/gu, '') : plain;
  return bare.replace(/\p{Script=Han}/gu, (character) => FOLDS.get(character) ?? character);
}

/**
 * An English word without its commonest endings, so that returned, returns and returning are found by each other. Rough on purpose: it
 * is done alike to what is looked through and to what is looked for.
 */
export function stemmed(word: string): string {
  if (!/^[a-z]{4,}$/.test(word)) return word;
  const single = word
    .replace(/(ss|us)$/, '$1\u0000')
    .replace(/ies$/, 'y')
    .replace(/s$/, '')
    .replace('\u0000', '');
  const bare = single.replace(/(?:ations?|ating|ated|ate|ing|edly|ed|ion|or|er|e)$/, '');
  return bare.length >= 4 ? bare : single;
}
