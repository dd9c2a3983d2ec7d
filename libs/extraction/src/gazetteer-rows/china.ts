/** Provinces, cities and counties of China that reports of refugees name. Columns as in `gazetteer.ts`. */
export const CHINA_ROWS = `
cn-northeast | region | cn | 43.5 125.5 | Northeast China, northeastern China, three northeastern provinces, Manchuria | 동북 3성, 동북3성, 동북지방, 둥베이 | 东北三省, 东北地区 | 東北三省, 東北地區 | 東北三省, 中国東北部
cn-jl | province | cn | 43.7 126.2 | Jilin, Jilin Province | 지린성, 길림성, 지린 | 吉林省, 吉林 | = | =
cn-ln | province | cn | 41.3 122.6 | Liaoning, Liaoning Province | 랴오닝성, 랴오닝, 요녕성, 요령성 | 辽宁, 辽宁省 | 遼寧, 遼寧省 | =
cn-hl | province | cn | 47.9 127.8 | Heilongjiang, Heilongjiang Province | 헤이룽장성, 헤이룽장, 흑룡강성 | 黑龙江 | 黑龍江 | 黒竜江省
cn-nm | province | cn | 44.1 113.9 | Inner Mongolia | 네이멍구, 내몽골, 내몽고 | 内蒙古 | 內蒙古 | 内モンゴル
cn-yn | province | cn | 25.0 101.5 | Yunnan, Yunnan Province | 윈난성, 윈난, 운남성 | 云南 | 雲南 | =
cn-gx | province | cn | 23.8 108.8 | Guangxi, Guangxi Zhuang Autonomous Region | 광시좡족자치구, 광시성, 광시, 광서 | 广西 | 廣西 | 広西
cn-gd | province | cn | 23.4 113.4 | Guangdong, Guangdong Province | 광둥성, 광둥, 광동성 | 广东 | 廣東 | 広東省
cn-sd | province | cn | 36.4 118.2 | Shandong, Shandong Province | 산둥성, 산둥, 산동성 | 山东 | 山東 | 山東省
cn-he | province | cn | 39.5 116.1 | Hebei, Hebei Province | 허베이성, 허베이 | 河北省 | = | =
cn-sn | province | cn | 35.2 108.9 | Shaanxi | 섬서성 | 陕西 | 陝西 | =
cn-sx | province | cn | 37.6 112.3 | Shanxi | 산서성 | 山西省 | = | =
cn-sc | province | cn | 30.6 102.9 | Sichuan, Sichuan Province | 쓰촨성, 쓰촨, 사천성 | 四川 | = | =
cn-gz | province | cn | 26.8 106.9 | Guizhou | 구이저우, 귀주성 | 贵州 | 貴州 | =
cn-hn | province | cn | 27.6 111.7 | Hunan | 후난성, 후난, 호남성 | 湖南 | = | =
cn-hb | province | cn | 31.0 112.3 | Hubei | 후베이성, 후베이, 호북성 | 湖北 | = | =
cn-ha | province | cn | 33.9 113.5 | Henan | 허난성, 허난, 하남성 | 河南省 | = | =
cn-js | province | cn | 33.0 119.5 | Jiangsu | 장쑤성, 장쑤, 강소성 | 江苏 | 江蘇 | =
cn-zj | province | cn | 29.2 120.1 | Zhejiang | 저장성, 절강성 | 浙江 | = | =
cn-fj | province | cn | 26.1 118.0 | Fujian | 푸젠성, 복건성 | 福建 | = | =
cn-gs | province | cn | 36.0 103.8 | Gansu | 간쑤성, 감숙성 | 甘肃 | 甘肅 | 甘粛省
cn-bj | city | cn | 39.90 116.40 | Beijing, Peking | 베이징, 북경 | 北京 | = | =
cn-sh | city | cn | 31.23 121.47 | Shanghai | 상하이, 상해시 | 上海 | = | =
cn-tj | city | cn | 39.13 117.20 | Tianjin | 톈진, 천진시 | 天津 | = | =
cn-cq | city | cn | 29.56 106.55 | Chongqing | 충칭, 중경시 | 重庆 | 重慶 | =
cn-yanbian | region | cn-jl | 43.0 129.4 | Yanbian, Yanbian Korean Autonomous Prefecture, Yeonbyeon | 옌볜, 연변 | 延边 | 延邊 | 延辺
cn-dandong | city | cn-ln | 40.12 124.39 | Dandong | 단둥, 단동 | 丹东 | 丹東 | =
cn-kuandian | county | cn-ln | 40.73 124.78 | Kuandian | 콴뎬, 관전현 | 宽甸 | 寬甸 | =
cn-donggang | city | cn-ln | 39.86 124.15 | Donggang | 둥강, 동강시 | 东港市 | 東港市 | =
cn-shenyang | city | cn-ln | 41.80 123.43 | Shenyang | 선양, 심양 | 沈阳 | 瀋陽 | =
cn-dalian | city | cn-ln | 38.91 121.61 | Dalian | 다롄, 대련 | 大连 | 大連 | =
cn-tieling | city | cn-ln | 42.29 123.84 | Tieling | 톄링, 철령 | 铁岭 | 鐵嶺 | =
cn-fushun | city | cn-ln | 41.88 123.96 | Fushun | 푸순 | 抚顺 | 撫順 | =
cn-yingkou | city | cn-ln | 40.67 122.24 | Yingkou | 잉커우 | 营口 | 營口 | =
cn-tonghua | city | cn-jl | 41.73 125.94 | Tonghua, Tunghwa | 퉁화, 통화시 | 通化 | = | =
cn-jian | city | cn-tonghua | 41.13 126.19 | Ji'an, Ji’an | 지안시 | 集安 | = | =
cn-linjiang | city | cn-baishan | 41.81 126.92 | Linjiang | 린장, 임강시 | 临江市, 临江 | 臨江 | =
cn-changbai | county | cn-baishan | 41.42 128.20 | Changbai, Changbai County, Changbai Korean Autonomous County, Jangbaek | 창바이, 장백현, 장백 | 长白县, 长白 | 長白縣, 長白 | 長白県, 長白
cn-baishan | city | cn-jl | 41.94 126.42 | Baishan | 바이산시, 바이산, 백산시 | 白山市 | = | =
cn-changchun | city | cn-jl | 43.82 125.32 | Changchun | 창춘, 장춘 | 长春 | 長春 | =
cn-jilin-city | city | cn-jl | 43.84 126.55 | Jilin City | 지린시, 길림시 | 吉林市 | = | =
cn-helong | city | cn-yanbian | 42.55 129.01 | Helong, Hwaryong, Hwalong | 허룽, 화룡 | 和龙 | 和龍 | 和龍, 和竜
cn-longjing | city | cn-yanbian | 42.77 129.43 | Longjing, Yongjeong, Ryongjong, Yongjong | 룽징, 용정시, 용정 | 龙井 | 龍井 | =
cn-yanji | city | cn-yanbian | 42.91 129.51 | Yanji, Yeongil, Yongil | 옌지, 연길 | 延吉 | = | =
cn-tumen | city | cn-yanbian | 42.97 129.84 | Tumen, Tumen City, Domun | 투먼, 도문시, 도문 | 图们 | 圖們 | 図們
cn-hunchun | city | cn-yanbian | 42.86 130.37 | Hunchun | 훈춘 | 珲春 | 琿春 | =
cn-wangqing | county | cn-yanbian | 43.31 129.77 | Wangqing | 왕칭, 왕청현 | 汪清 | = | =
cn-dunhua | city | cn-yanbian | 43.37 128.23 | Dunhua | 둔화시, 돈화시 | 敦化 | = | =
cn-antu | county | cn-yanbian | 43.11 128.91 | Antu County | 안투현, 안도현 | 安图县 | 安圖縣 | 安図県
cn-mudanjiang | city | cn-hl | 44.58 129.60 | Mudanjiang | 무단장, 목단강 | 牡丹江 | = | =
cn-harbin | city | cn-hl | 45.80 126.53 | Harbin | 하얼빈 | 哈尔滨 | 哈爾濱 | ハルビン
cn-dongning | city | cn-hl | 44.06 131.12 | Dongning | 둥닝, 동녕 | 东宁 | 東寧 | =
cn-manzhouli | city | cn-nm | 49.60 117.38 | Manzhouli | 만저우리, 만주리 | 满洲里 | 滿洲里 | 満洲里
cn-erenhot | city | cn-nm | 43.65 111.98 | Erenhot, Erlian | 얼롄 | 二连浩特 | 二連浩特 | =
cn-hohhot | city | cn-nm | 40.84 111.75 | Hohhot | 후허하오터 | 呼和浩特 | = | フフホト
cn-qingdao | city | cn-sd | 36.07 120.38 | Qingdao, Tsingtao | 칭다오, 청도시, 청도 | 青岛 | 青島 | =
cn-weihai | city | cn-sd | 37.51 122.12 | Weihai | 웨이하이, 위해시 | 威海 | = | =
cn-yantai | city | cn-sd | 37.46 121.45 | Yantai | 옌타이, 연태시 | 烟台 | 煙台 | =
cn-jinan | city | cn-sd | 36.65 117.12 | Jinan | 지난시, 제남시 | 济南 | 濟南 | 済南
cn-xian | city | cn-sn | 34.34 108.94 | Xi'an, Xi’an | 시안시 | 西安 | = | =
cn-chengdu | city | cn-sc | 30.57 104.07 | Chengdu | 청두, 성도시 | 成都 | = | =
cn-kunming | city | cn-yn | 25.04 102.71 | Kunming | 쿤밍, 곤명 | 昆明 | = | =
cn-xishuangbanna | region | cn-yn | 22.01 100.80 | Xishuangbanna | 시솽반나, 서쌍판납 | 西双版纳 | 西雙版納 | シーサンパンナ
cn-jinghong | city | cn-xishuangbanna | 22.01 100.80 | Jinghong | 징훙, 경홍시 | 景洪 | = | =
cn-mengla | county | cn-xishuangbanna | 21.48 101.56 | Mengla, Mengla County | 멍라 | 勐腊 | 勐臘 | =
cn-honghe | region | cn-yn | 23.37 103.38 | Honghe | 훙허 | 红河州, 红河哈尼 | 紅河州 | 紅河
cn-hekou | county | cn-honghe | 22.53 103.94 | Hekou | 허커우 | 河口县, 河口瑶族 | 河口縣 | =
cn-ruili | city | cn-yn | 24.01 97.85 | Ruili | 루이리 | 瑞丽 | 瑞麗 | =
cn-nanning | city | cn-gx | 22.82 108.37 | Nanning | 난닝, 남녕시 | 南宁 | 南寧 | =
cn-pingxiang | city | cn-gx | 22.09 106.77 | Pingxiang | 핑샹, 빙상시 | 凭祥 | 憑祥 | =
cn-dongxing | city | cn-gx | 21.55 107.97 | Dongxing | 둥싱, 동흥시 | 东兴 | 東興 | =
cn-guilin | city | cn-gx | 25.27 110.29 | Guilin | 구이린, 계림시 | 桂林 | = | =
cn-guangzhou | city | cn-gd | 23.13 113.26 | Guangzhou | 광저우, 광주시 | 广州 | 廣州 | 広州
cn-shenzhen | city | cn-gd | 22.54 114.06 | Shenzhen | 선전시, 심천시 | 深圳 | = | =
cn-zhengzhou | city | cn-ha | 34.75 113.63 | Zhengzhou | 정저우, 정주시 | 郑州 | 鄭州 | =
cn-wuhan | city | cn-hb | 30.59 114.31 | Wuhan | 우한시, 무한시 | 武汉 | 武漢 | =
cn-hangzhou | city | cn-zj | 30.27 120.16 | Hangzhou | 항저우 | 杭州 | = | =
cn-yalu | region | cn | 40.6 125.2 | Yalu River, Yalu, Amnok River, Amnok | 압록강 | 鸭绿江 | 鴨綠江 | 鴨緑江
cn-tumen-river | region | cn | 42.6 129.6 | Tumen River, Duman River | 두만강 | 图们江 | 圖們江 | 豆満江, 図們江
`;
