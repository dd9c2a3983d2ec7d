import { type HarmPattern, inQuotes, kana, look, smallPlace, stop, without, words } from './harm-pattern.js';

const DAY = words(/\d{1,2}月\d{1,2}日|[月火水木金土日]曜|昨日|昨夜|前日/);
const FEW = words(/(?<![\d０-９十百千万,.第])[1-3１-３一二三](?:人|名)(?!称|権|口|目|前|類|簿|以上)/);
const AGE = words(/\d{1,2}歳(?!以上|以下|未満)|[1-9]0代/);
const TOWN = words(/清津|会寧|恵山|茂山|穏城|咸興|新義州|吉州|元山|沙里院|平城|南浦|江界|満浦|南陽|羅先/);
const ORIGIN = words(/出身|生まれ|故郷|から来た/);
const JOB = words(/元(?:看護師|教師|兵士|軍人|医師)|看護師|教師|兵士|医師|市場|売っ|勤め|働[いくき]/);
const TRANSIT = words(
  /昆明|南寧|景洪|シーサンパンナ|西双版納|憑祥|東興|河口|モーハン|ボーテン|ルアンナムター|ビエンチャン|チェンライ|チェンセン|メーサイ|ゴールデン・?トライアングル|メコン|エレンホト/,
);
const MOVE = words(
  /バス|バイク|列車|鉄道|徒歩|船|森|抜け|渡|経由|越え|山道|歩い|待つ|待っ|ワゴン|トラック|発つ|発っ|出発|到着/,
);
const RIVER = words(/(?:豆満江|鴨緑江|メコン川|川を)[^。]{0,6}渡/);
const HOW = words(/午前|未明|監視|凍っ|脇|夜|警備|交代|浅瀬|上流|下流|付近|地点/);
const HELPER = words(/看護師|医師|牧師|宣教師|神父|修道女|運転手|案内人|農民|農夫|店主|家主/);
const HOUSE = words(
  /村(?!落|議|上)|集落|教会|旅館|食堂|料理店|アパート|地下室|シェルター|ターミナル|工場|病院|診療所|店の奥|カラオケ|学校|検問所|監視塔|部屋|駅|[0-9]階|隣家/,
);

/** Japanese. Kin are written with single characters, which mean something else in Chinese: they count where kana stand. */
export const JAPANESE: readonly HarmPattern[] = [
  stop(
    'relative',
    words(
      /いとこ|従兄弟|従姉妹|息子|叔父|叔母|伯父|伯母|親戚|親族|身内|継子|養子|連れ子|婿|嫁|母親|父親|夫婦|一家(?!言)|家族\s*[2-9２-９二三四五]\s*人|義理の|義[母父兄弟姉妹]/,
    ),
    kana,
  ),
  stop(
    'relative',
    words(
      /(?<!稲)妻|(?<![工丈大])夫(?!人|々)|(?<![祖義])母(?!国|語|体|校|艦|数)|(?<!神)父(?!祖)|娘|兄|(?<!師)弟(?!子)|姉|妹|甥|姪|祖[父母]/,
    ),
    words(/[のをがはとにも、。]/),
    kana,
  ),
  look('relative', words(/(?:彼|彼女|本人|男性|女性)の(?:家族|両親|子ども|親)/)),
  stop(
    'stay',
    words(
      /(?:\d+|[一二三四五六七八九十]+|数)年(?:間|余り|以上)?[^。]{0,10}(?:住ん|暮らし|暮らす|潜伏|滞在)|年から[^。]{0,20}(?:住ん|暮らし|間借り)/,
    ),
  ),
  stop('stay', words(/間借り|潜んで|潜伏|身を寄せ|隠れ(?:て|住)/)),
  stop('helper', words(/ブローカー|隠れ家|案内人|かくま|匿[わっ]|手引き/)),
  stop('helper', HELPER, smallPlace),
  look('helper', words(/活動家|支援者/), smallPlace),
  stop('place', HOUSE, smallPlace, kana),
  look('place', HOUSE, kana),
  stop('route', TRANSIT, MOVE, kana),
  look('route', TRANSIT, kana),
  stop('route', RIVER, HOW),
  look('route', RIVER),
  look('route', words(/(?:脱出|逃走|脱北)(?:ルート|経路)|警備[^。]{0,6}交代/)),
  stop('few', DAY, FEW, kana),
  stop('identity', AGE, TOWN),
  stop('identity', AGE, ORIGIN),
  stop('identity', TOWN, JOB, kana),
  look('identity', AGE),
  stop('name', words(/(?<!皆|みな|お母|お父|お姉|お兄|子ども|子供)(?:[一-龥々]{1,4}|[ァ-ヴー]{2,8})さん/)),
  stop('name', words(/(?:名前|本名|実名)(?:は|、|が)?[金李朴崔鄭姜趙尹張林韓呉徐申権黄安宋柳洪][一-龥]{1,2}/)),
  look('name', words(/仮名(?!遣)/)),
  stop('face', words(/(?:写真|映像|動画|画像)[^。]{0,25}顔/)),
  look('person', words(/彼女?(?!ら)/), without(words(/報道官|大臣|大使|報告者|政府|統一省|外務省|代表/)), kana),
  inQuotes('person', words(/[1-9]0代の|\d{1,2}歳の|(?:ある|一人の)(?:女性|男性|脱北者)|(?:女性|男性)[1１一]人/)),
];
