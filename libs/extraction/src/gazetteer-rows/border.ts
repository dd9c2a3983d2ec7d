/** North Korea's provinces and border towns, the crossings, and the places of detention that reports name. Columns as in `gazetteer.ts`. */
export const BORDER_ROWS = `
kp-pyongyang | city | kp | 39.03 125.75 | Pyongyang, P'yongyang | 평양 | 平壤 | = | 平壌
kp-north-pyongan | province | kp | 40.0 125.2 | North Pyongan, North Pyongan Province, North Phyongan | 평안북도, 평북 | 平安北道 | = | =
kp-south-pyongan | province | kp | 39.4 126.3 | South Pyongan, South Pyongan Province, South Phyongan | 평안남도, 평남 | 平安南道 | = | =
kp-chagang | province | kp | 40.8 126.6 | Chagang, Jagang, Chagang Province, Jagang Province | 자강도 | 慈江道 | = | =
kp-ryanggang | province | kp | 41.2 128.2 | Ryanggang, Yanggang, Ryanggang Province, Yanggang Province | 양강도, 량강도 | 两江道 | 兩江道 | 両江道
kp-north-hamgyong | province | kp | 41.8 129.6 | North Hamgyong, North Hamgyong Province, North Hamkyung | 함경북도, 함북 | 咸镜北道 | 咸鏡北道 | =
kp-south-hamgyong | province | kp | 40.2 127.8 | South Hamgyong, South Hamgyong Province, South Hamkyung | 함경남도, 함남 | 咸镜南道 | 咸鏡南道 | =
kp-north-hwanghae | province | kp | 38.6 126.2 | North Hwanghae | 황해북도, 황북 | 黄海北道 | 黃海北道 | =
kp-south-hwanghae | province | kp | 38.2 125.5 | South Hwanghae | 황해남도, 황남 | 黄海南道 | 黃海南道 | =
kp-kangwon | province | kp | 38.9 127.3 | Kangwon Province | 북한 강원도 | 江原道 | = | =
kp-rason | city | kp | 42.25 130.30 | Rason, Rajin, Rason Special Economic Zone | 라선시, 나선시, 라진 | 罗先 | 羅先 | =
kp-sinuiju | city | kp-north-pyongan | 40.10 124.40 | Sinuiju, Shinuiju | 신의주 | 新义州 | 新義州 | =
kp-uiju | county | kp-north-pyongan | 40.20 124.53 | Uiju | 의주군 | 义州郡 | 義州郡 | =
kp-manpo | city | kp-chagang | 41.16 126.29 | Manpo, Manpho | 만포 | 满浦 | 滿浦 | 満浦
kp-junggang | county | kp-chagang | 41.78 126.87 | Junggang, Chunggang | 중강군, 중강진 | 中江郡 | = | =
kp-hyesan | city | kp-ryanggang | 41.40 128.18 | Hyesan | 혜산 | 惠山 | = | 恵山
kp-samjiyon | city | kp-ryanggang | 41.81 128.32 | Samjiyon | 삼지연 | 三池渊 | 三池淵 | =
kp-musan | county | kp-north-hamgyong | 42.23 129.21 | Musan | 무산군, 무산 | 茂山 | = | =
kp-hoeryong | city | kp-north-hamgyong | 42.44 129.75 | Hoeryong, Hoiryong, Hoeryeong | 회령 | 会宁 | 會寧 | 会寧
kp-onsong | county | kp-north-hamgyong | 42.96 129.99 | Onsong, Onseong | 온성 | 稳城 | 穩城 | 穏城
kp-namyang | county | kp-onsong | 42.95 129.85 | Namyang | 남양구, 남양 세관, 남양노동자구 | 南阳工人区, 南阳口岸 | 南陽工人區 | 南陽労働者区
kp-saebyol | county | kp-north-hamgyong | 42.83 130.20 | Saebyol, Kyongwon, Saeppyol | 새별군, 경원군 | 庆源郡 | 慶源郡 | =
kp-chongjin | city | kp-north-hamgyong | 41.79 129.78 | Chongjin, Chungjin | 청진 | 清津 | = | =
kp-nongpo | site | kp-chongjin | 41.78 129.80 | Nongpo, Nongpo detention centre, Nongpo detention center, Nongpo jipkyulso | 농포집결소, 농포 집결소, 농포 | 农圃集结所 | 農圃集結所 | 農圃集結所
x-friendship-bridge | crossing | cn-dandong | 40.115 124.395 | Sino-Korean Friendship Bridge, China-North Korea Friendship Bridge, Friendship Bridge, Yalu River bridge | 조중우의교, 압록강대교, 조중친선다리 | 中朝友谊桥 | 中朝友誼橋 | =
x-langtou | crossing | cn-dandong | 40.03 124.33 | Langtou Port, Langtou, New Yalu River Bridge | 랑터우, 신압록강대교 | 浪头港 | 浪頭港 | =
x-dandong-customs | crossing | cn-dandong | 40.12 124.39 | Dandong customs, Dandong customs house | 단둥 세관, 단둥세관, 단동세관 | 丹东口岸, 丹东海关 | 丹東口岸, 丹東海關 | 丹東税関
x-jian | crossing | cn-jian | 41.15 126.28 | Ji'an crossing, Ji'an customs, Ji’an crossing, Ji'an port | 지안 세관, 지안세관 | 集安口岸 | = | =
x-changbai | crossing | cn-changbai | 41.41 128.19 | Changbai crossing, Changbai customs, Changbai port | 창바이 세관, 창바이세관, 장백세관, 장백 세관 | 长白口岸 | 長白口岸 | =
x-nanping | crossing | cn-helong | 42.25 129.25 | Nanping, Nampyong | 난핑, 남평 | 南坪 | = | =
x-guchengli | crossing | cn-helong | 42.05 129.06 | Guchengli, Gucheng-ri | 구청리, 고성리 | 古城里 | = | =
x-sanhe | crossing | cn-longjing | 42.43 129.74 | Sanhe | 싼허, 삼합 | 三合口岸, 三合镇, 三合 | 三合鎮 | 三合
x-kaishantun | crossing | cn-longjing | 42.69 129.73 | Kaishantun, Gaesantun | 카이산툰, 개산툰 | 开山屯 | 開山屯 | =
x-tumen | crossing | cn-tumen | 42.96 129.85 | Tumen bridge, Tumen crossing, Tumen customs | 투먼 세관, 투먼세관, 도문세관, 도문 세관, 투먼대교 | 图们口岸, 图们大桥 | 圖們口岸 | 図們税関, 図們大橋
x-quanhe | crossing | cn-hunchun | 42.53 130.49 | Quanhe, Quanhe crossing, Kwonha | 취안허, 권하 세관, 권하세관 | 圈河 | = | =
kp-wonjong | county | kp-rason | 42.53 130.50 | Wonjong | 원정리, 원정 세관 | 元汀里 | = | 元汀
kp-tumangang | county | kp-rason | 42.42 130.59 | Tumangang | 두만강역, 두만강노동자구 | 豆满江站 | 豆滿江站 | 豆満江駅
x-shatuozi | crossing | cn-hunchun | 42.83 130.23 | Shatuozi, Satuoja | 사퉈쯔, 사타자 | 沙坨子 | = | =
x-hunchun | crossing | cn-hunchun | 42.86 130.30 | Hunchun crossing, Hunchun customs | 훈춘 세관, 훈춘세관 | 珲春口岸 | 琿春口岸 | 琿春税関
x-mohan | crossing | cn-mengla | 21.19 101.69 | Mohan | 모한 | 磨憨 | = | モーハン
x-friendship-pass | crossing | cn-pingxiang | 21.97 106.71 | Friendship Pass, Youyiguan | 우의관 | 友谊关 | 友誼關 | 友誼関
s-tumen | site | cn-tumen | 42.97 129.83 | Tumen Detention Centre, Tumen Detention Center, Tumen detention facility, Tumen prison, Tumen border detention centre, Tumen border detention center | 투먼 구류소, 투먼구류소, 도문 구류소, 도문구류소, 투먼 변방구류소, 도문변방구류소, 투먼 수용소, 투먼구치소, 투먼 구치소 | 图们看守所, 图们收容所, 图们边防拘留所 | 圖們看守所 | 図們拘置所, 図們収容所
s-baishan | site | cn-baishan | 41.94 126.42 | Baishan detention centre, Baishan detention center, Baishan prison | 바이산 구류소, 바이산구류소, 백산구류소, 바이산 구치소 | 白山看守所 | = | 白山拘置所
s-dandong | site | cn-dandong | 40.13 124.37 | Dandong detention centre, Dandong detention center, Dandong prison | 단둥 구류소, 단둥구류소, 단둥 구치소, 단둥 수용소 | 丹东看守所 | 丹東看守所 | 丹東拘置所
s-helong | site | cn-helong | 42.55 129.00 | Helong detention centre, Helong detention center | 허룽 구류소, 허룽구류소, 화룡구류소, 허룽 구치소 | 和龙看守所 | 和龍看守所 | 和龍拘置所
s-longjing | site | cn-longjing | 42.77 129.42 | Longjing detention centre, Longjing detention center | 룽징 구류소, 용정구류소, 룽징 구치소 | 龙井看守所 | 龍井看守所 | 龍井拘置所
s-hunchun | site | cn-hunchun | 42.87 130.36 | Hunchun detention centre, Hunchun detention center | 훈춘 구류소, 훈춘구류소, 훈춘 구치소 | 珲春看守所 | 琿春看守所 | 琿春拘置所
s-changbai | site | cn-changbai | 41.42 128.20 | Changbai detention centre, Changbai detention center | 창바이 구류소, 창바이구류소, 장백구류소, 창바이 구치소 | 长白看守所 | 長白看守所 | 長白拘置所
s-changchun | site | cn-changchun | 43.85 125.30 | Changchun prison, Changchun detention centre, Changchun detention center | 창춘 교도소, 창춘 감옥, 장춘감옥 | 长春看守所, 长春监狱 | 長春監獄 | =
`;

/**
 * The ways over the border: id | from | to | crossings, from the river's mouth upstream and down again. The first six are those that
 * NKDB names from the testimony of people who were returned.
 */
export const ROUTE_ROWS = `
r-dandong | cn-dandong | kp-sinuiju | x-friendship-bridge, x-langtou, x-dandong-customs
r-tonghua | cn-tonghua | kp-manpo | x-jian
r-changbai | cn-changbai | kp-hyesan | x-changbai
r-helong | cn-helong | kp-musan | x-nanping, x-guchengli
r-longjing | cn-longjing | kp-hoeryong | x-sanhe, x-kaishantun
r-tumen | cn-tumen | kp-onsong | x-tumen
r-hunchun | cn-hunchun | kp-rason | x-quanhe, x-shatuozi, x-hunchun
`;
