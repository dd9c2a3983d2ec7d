/** Countries and what lies in those on the way south, north and home. Columns as in `gazetteer.ts`. */
export const COUNTRY_ROWS = `
cn | country | | 35.0 103.0 | China, Chinese, PRC, mainland China, People's Republic of China, People’s Republic of China | 중국, 중화인민공화국 | 中国, 中共 | 中國 | =
kp | country | | 40.3 127.4 | North Korea, N. Korea, N Korea, DPRK, D.P.R.K., Democratic People's Republic of Korea, Democratic People’s Republic of Korea | 북한, 북조선 | 朝鲜, 北韩 | 朝鮮, 北韓 | 北朝鮮
kr | country | | 36.5 127.8 | South Korea, S. Korea, S Korea, Republic of Korea | 한국, 남한, 대한민국 | 韩国, 南韩 | 韓國, 南韓 | 韓国
la | country | | 18.2 103.9 | Laos, Lao, Laotian | 라오스 | 老挝 | 老撾, 寮國 | ラオス
vn | country | | 16.2 106.3 | Vietnam, Viet Nam, Vietnamese | 베트남, 월남 | 越南 | = | ベトナム
th | country | | 15.1 101.0 | Thailand, Thai | 태국 | 泰国 | 泰國 | タイ王国, タイ当局, タイ政府, タイ警察, タイ北部
mm | country | | 21.0 96.5 | Myanmar, Burma | 미얀마, 버마 | 缅甸 | 緬甸 | ミャンマー
kh | country | | 12.6 105.0 | Cambodia, Cambodian | 캄보디아 | 柬埔寨 | = | カンボジア
mn | country | | 46.9 103.8 | Mongolia, Mongolian | 몽골 | 蒙古国 | 蒙古國 | モンゴル
ru | country | | 61.5 96.7 | Russia, Russian | 러시아 | 俄罗斯 | 俄羅斯 | ロシア
my | country | | 3.8 109.7 | Malaysia | 말레이시아 | 马来西亚 | 馬來西亞 | マレーシア
ph | country | | 12.9 121.8 | Philippines | 필리핀 | 菲律宾 | 菲律賓 | フィリピン
kw | country | | 29.3 47.6 | Kuwait | 쿠웨이트 | 科威特 | = | クウェート
jp | country | | 36.5 138.0 | Japan | 일본 | 日本 | = | =
kr-seoul | city | kr | 37.57 126.98 | Seoul | 서울 | 首尔 | 首爾 | ソウル
kr-incheon | city | kr | 37.46 126.44 | Incheon | 인천 | 仁川 | = | =
kr-panmunjom | site | kr | 37.96 126.68 | Panmunjom | 판문점 | 板门店 | 板門店 | =
la-vientiane | city | la | 17.97 102.60 | Vientiane | 비엔티안, 비엔티엔 | 万象 | 萬象, 永珍 | ビエンチャン
la-boten | crossing | la | 21.19 101.68 | Boten | 보텐 | 磨丁 | = | ボーテン
la-luang-namtha | province | la | 20.95 101.40 | Luang Namtha | 루앙남타 | 琅南塔 | = | ルアンナムター
la-oudomxay | province | la | 20.69 101.98 | Oudomxay, Oudomxai | 우돔싸이 | 乌多姆赛 | 烏多姆賽 | ウドムサイ
la-bokeo | province | la | 20.29 100.41 | Bokeo | 보케오 | 波乔 | 波喬 | ボーケーオ
vn-hanoi | city | vn | 21.03 105.85 | Hanoi | 하노이 | 河内 | 河內 | ハノイ
vn-ho-chi-minh-city | city | vn | 10.78 106.70 | Ho Chi Minh City, Saigon | 호찌민, 호치민 | 胡志明市 | = | ホーチミン
vn-lang-son | province | vn | 21.85 106.76 | Lang Son, Lang Son province | 랑선 | 谅山 | 諒山 | ランソン
vn-mong-cai | city | vn | 21.53 107.97 | Mong Cai | 몽까이 | 芒街 | = | モンカイ
vn-lao-cai | province | vn | 22.48 103.97 | Lao Cai | 라오까이 | 老街 | = | ラオカイ
vn-ha-tinh | province | vn | 18.34 105.90 | Ha Tinh | 하띤 | 河静 | 河靜 | ハティン
th-bangkok | city | th | 13.75 100.50 | Bangkok | 방콕 | 曼谷 | = | バンコク
th-chiang-rai | province | th | 19.91 99.84 | Chiang Rai | 치앙라이 | 清莱 | 清萊 | チェンライ
th-chiang-saen | county | th-chiang-rai | 20.27 100.09 | Chiang Saen | 치앙센, 치앙샌 | 清盛 | = | チェンセーン
th-mae-sai | crossing | th-chiang-rai | 20.43 99.88 | Mae Sai | 매사이, 메사이 | 美塞 | = | メーサイ
mm-tachileik | city | mm | 20.45 99.88 | Tachileik | 타칠레익 | 大其力 | = | タチレク
mm-yangon | city | mm | 16.84 96.17 | Yangon, Rangoon | 양곤 | 仰光 | = | ヤンゴン
kh-phnom-penh | city | kh | 11.56 104.92 | Phnom Penh | 프놈펜 | 金边 | 金邊 | プノンペン
mn-ulaanbaatar | city | mn | 47.92 106.92 | Ulaanbaatar, Ulan Bator | 울란바토르 | 乌兰巴托 | 烏蘭巴托 | ウランバートル
ru-primorsky | province | ru | 45.0 134.5 | Primorsky Krai, Primorye | 연해주 | 滨海边疆区 | 濱海邊疆區 | 沿海地方
ru-vladivostok | city | ru-primorsky | 43.12 131.89 | Vladivostok | 블라디보스토크 | 符拉迪沃斯托克, 海参崴 | 海參崴 | ウラジオストク
ru-khabarovsk | city | ru | 48.48 135.08 | Khabarovsk | 하바롭스크 | 哈巴罗夫斯克, 伯力 | 哈巴羅夫斯克 | ハバロフスク
ru-khasan | crossing | ru-primorsky | 42.43 130.65 | Khasan | 하산역 | 哈桑 | = | ハサン
ru-moscow | city | ru | 55.75 37.62 | Moscow | 모스크바 | 莫斯科 | = | モスクワ
`;
