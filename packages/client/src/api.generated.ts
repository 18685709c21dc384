/** Made by `npm run client` from the OpenAPI document. Not to be edited. */
export interface paths {
    "/v1/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A refresh token for a new access token */
        post: operations["postAuthRefresh"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the session of a refresh token; its access tokens are refused within a minute */
        post: operations["postAuthRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Username and password for an access token of 30 minutes */
        post: operations["postAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every dataset version, newest first; with `dataset`, those of one dataset */
        get: operations["getDatasets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One dataset version: schema, counts, files, reports, objects in the lake */
        get: operations["getDatasetsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/lineage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** From raw files to this version, and on to the prepared tables and model versions made of it */
        get: operations["getDatasetsByIdLineage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every column of the canonical tables: counts, mean, quantiles, levels */
        get: operations["getDatasetsByIdProfile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was read and left out, and every quality check with its verdict, value and limit */
        get: operations["getDatasetsByIdQuality"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quarantine": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Rows that were left out, each with its reason and its original cells, by page */
        get: operations["getDatasetsByIdQuarantine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/datasets/{id}/quarantine/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands corrected rows of the quarantine in with the files that they came from, as a source that a training can be started on */
        post: operations["postDatasetsByIdQuarantineReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/dictionary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fields with their accepted codes, in French and English, and the contracts made of them */
        get: operations["getDictionary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether the service answers, with which model, and whether that model still answers its golden rows as it was trained to */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every registered model and where its aliases point */
        get: operations["getModels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One model with its versions, newest first */
        get: operations["getModelsByName"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who moved which alias when, newest first; with `at`, also which version each alias pointed at then */
        get: operations["getModelsByNameHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/models/{name}/versions/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One version: metrics, parameters, gate report, lineage, files, aliases */
        get: operations["getModelsByNameVersionsByVersion"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** This API as an OpenAPI 3.1 document */
        get: operations["getOpenapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The latest trainings, newest first */
        get: operations["getPipelinesTrainingExecutions"];
        put?: never;
        /** Starts a training; `{}` retrains the default model on the newest source. Refused with 409 and the running id while one runs */
        post: operations["postPipelinesTrainingExecutions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/pipelines/training/executions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One training: its states with start and duration, and why it failed if it did */
        get: operations["getPipelinesTrainingExecutionsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/predictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** How likely an accident is to be severe */
        post: operations["postPredictions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/risk/zones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Share of severe accidents by department, hexagonal cell or area: counts, interval, shrunk rate, observed against expected */
        get: operations["getRiskZones"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/accidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents, severe share, killed and hospitalised, in all and by year */
        get: operations["getStatisticsAccidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-department": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share of the departments with most accidents, the others together */
        get: operations["getStatisticsByDepartment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-hour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by weekday and hour */
        get: operations["getStatisticsByHour"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-light": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by light */
        get: operations["getStatisticsByLight"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/statistics/by-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Distinct accidents and severe share by year and month, with the breaks in series between them */
        get: operations["getStatisticsByMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Chi9Features: {
            /** @description Hour of the crash */
            crash_hour?: number | null;
            /** @description Time until the police were told */
            delay_police_minutes?: number | null;
            /** @description First collision */
            first_crash_type?: (1 | "REAR END" | 2 | "PARKED MOTOR VEHICLE" | 3 | "SIDESWIPE SAME DIRECTION" | 4 | "TURNING" | 5 | "ANGLE" | 6 | "FIXED OBJECT" | 7 | "PEDESTRIAN" | 8 | "PEDALCYCLIST" | 9 | "REAR TO FRONT" | 10 | "SIDESWIPE OPPOSITE DIRECTION" | 11 | "OTHER OBJECT" | 12 | "REAR TO SIDE" | 13 | "HEAD ON" | 14 | "OTHER NONCOLLISION" | 15 | "REAR TO REAR" | 16 | "ANIMAL" | 17 | "OVERTURNED" | 18 | "TRAIN") | null;
            /** @description Light */
            lighting_condition?: (1 | "DAYLIGHT" | 2 | "DARKNESS, LIGHTED ROAD" | 3 | "UNKNOWN" | 4 | "DARKNESS" | 5 | "DUSK" | 6 | "DAWN") | null;
            /** @description Posted speed limit */
            posted_speed_limit?: number | null;
            /** @description Main cause */
            prim_contributory_cause?: (1 | "UNABLE TO DETERMINE" | 2 | "FAILING TO YIELD RIGHT-OF-WAY" | 3 | "FOLLOWING TOO CLOSELY" | 4 | "NOT APPLICABLE" | 5 | "IMPROPER OVERTAKING/PASSING" | 6 | "FAILING TO REDUCE SPEED TO AVOID CRASH" | 7 | "IMPROPER BACKING" | 8 | "IMPROPER LANE USAGE" | 9 | "IMPROPER TURNING/NO SIGNAL" | 10 | "DRIVING SKILLS/KNOWLEDGE/EXPERIENCE" | 11 | "DISREGARDING TRAFFIC SIGNALS" | 12 | "OPERATING VEHICLE IN ERRATIC, RECKLESS, CARELESS, NEGLIGENT OR AGGRESSIVE MANNER" | 13 | "WEATHER" | 14 | "DISREGARDING STOP SIGN" | 15 | "DISTRACTION - FROM INSIDE VEHICLE" | 16 | "EQUIPMENT - VEHICLE CONDITION" | 17 | "PHYSICAL CONDITION OF DRIVER" | 18 | "VISION OBSCURED (SIGNS, TREE LIMBS, BUILDINGS, ETC.)" | 19 | "DRIVING ON WRONG SIDE/WRONG WAY" | 20 | "UNDER THE INFLUENCE OF ALCOHOL/DRUGS (USE WHEN ARREST IS EFFECTED)" | 21 | "DISTRACTION - FROM OUTSIDE VEHICLE" | 22 | "DISREGARDING OTHER TRAFFIC SIGNS" | 23 | "ROAD CONSTRUCTION/MAINTENANCE" | 24 | "ROAD ENGINEERING/SURFACE/MARKING DEFECTS" | 25 | "EVASIVE ACTION DUE TO ANIMAL, OBJECT, NONMOTORIST" | 26 | "DISREGARDING ROAD MARKINGS" | 27 | "CELL PHONE USE OTHER THAN TEXTING" | 28 | "ANIMAL" | 29 | "HAD BEEN DRINKING (USE WHEN ARREST IS NOT MADE)" | 30 | "TURNING RIGHT ON RED" | 31 | "EXCEEDING AUTHORIZED SPEED LIMIT" | 32 | "RELATED TO BUS STOP" | 33 | "TEXTING" | 34 | "DISTRACTION - OTHER ELECTRONIC DEVICE (NAVIGATION DEVICE, DVD PLAYER, ETC.)" | 35 | "DISREGARDING YIELD SIGN" | 36 | "EXCEEDING SAFE SPEED FOR CONDITIONS" | 37 | "PASSING STOPPED SCHOOL BUS" | 38 | "OBSTRUCTED CROSSWALKS" | 39 | "BICYCLE ADVANCING LEGALLY ON RED LIGHT" | 40 | "MOTORCYCLE ADVANCING LEGALLY ON RED LIGHT") | null;
            /** @description Road surface */
            roadway_surface_cond?: (1 | "DRY" | 2 | "WET" | 3 | "UNKNOWN" | 4 | "SNOW OR SLUSH" | 5 | "OTHER" | 6 | "ICE" | 7 | "SAND, MUD, DIRT") | null;
            /** @description Type of road */
            trafficway_type?: (1 | "NOT DIVIDED" | 2 | "DIVIDED - W/MEDIAN (NOT RAISED)" | 3 | "ONE-WAY" | 4 | "PARKING LOT" | 5 | "FOUR WAY" | 6 | "DIVIDED - W/MEDIAN BARRIER" | 7 | "OTHER" | 8 | "ALLEY" | 9 | "T-INTERSECTION" | 10 | "UNKNOWN" | 11 | "CENTER TURN LANE" | 12 | "UNKNOWN INTERSECTION TYPE" | 13 | "RAMP" | 14 | "DRIVEWAY" | 15 | "FIVE POINT, OR MORE" | 16 | "Y-INTERSECTION" | 17 | "TRAFFIC ROUTE" | 18 | "NOT REPORTED" | 19 | "ROUNDABOUT" | 20 | "L-INTERSECTION") | null;
            /** @description Weather */
            weather_condition?: (1 | "CLEAR" | 2 | "RAIN" | 3 | "UNKNOWN" | 4 | "CLOUDY/OVERCAST" | 5 | "SNOW" | 6 | "FOG/SMOKE/HAZE" | 7 | "OTHER" | 8 | "FREEZING RAIN/DRIZZLE" | 9 | "BLOWING SNOW" | 10 | "SEVERE CROSS WIND GATE" | 11 | "SLEET/HAIL" | 12 | "BLOWING SAND, SOIL, DIRT") | null;
        };
        Fr13Features: {
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Purpose of the journey */
            trajet?: (1 | 2 | 3 | 4 | 5 | 9 | -1 | 0) | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3 | -1) | null;
        };
        Fr28Features: {
            /** @description Built-up area */
            agg_?: (1 | 2 | -1) | null;
            /** @description Adverse weather */
            atm?: (0 | 1 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Vehicle group */
            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | -1) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Commune (INSEE code) */
            com?: number | null;
            /** @description Department */
            dep?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 201 | 202 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 971 | 972 | 973 | 974 | 975 | 976 | 977 | 978 | 986 | 987 | 988 | -1) | null;
            /** @description Hour */
            hour?: number | null;
            /** @description Junction */
            int?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Day of the month */
            jour?: number | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
            /** @description Month */
            mois?: number | null;
            /** @description Motor */
            motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
            /** @description Vehicles */
            nb_vehicules?: number | null;
            /** @description People */
            nb_victim?: number | null;
            /** @description Moving obstacle hit */
            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
            /** @description Seat */
            place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
            /** @description Safety equipment 1 */
            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Age */
            victim_age?: number | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Year */
            year_acc?: number | null;
        };
        Fr35Features: {
            /** @description Built-up area */
            agg?: (1 | 2 | -1) | null;
            /** @description Year */
            an?: number | null;
            /** @description Year of birth */
            an_nais?: number | null;
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9 | -1) | null;
            /** @description Road user */
            catu?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Vehicle category */
            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 50 | 60 | 80 | 99 | -1) | null;
            /** @description First point of impact */
            choc?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | -1) | null;
            /** @description Minute of the day */
            hrmn?: number | null;
            /** @description Infrastructure */
            infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Day of the month */
            jour?: number | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Where the pedestrian was */
            locp?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5 | -1) | null;
            /** @description Main manoeuvre before the accident */
            manv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 22 | 23 | 24 | 25 | 26 | -1) | null;
            /** @description Month */
            mois?: number | null;
            /** @description Motor */
            motor?: (1 | 2 | 3 | 4 | 5 | 6 | -1 | 0) | null;
            /** @description Number of lanes */
            nbv?: number | null;
            /** @description Fixed obstacle hit */
            obs?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | -1) | null;
            /** @description Moving obstacle hit */
            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9 | -1) | null;
            /** @description Seat */
            place?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | -1) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4 | -1) | null;
            /** @description Safety equipment 1 */
            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Safety equipment 2 */
            secu2?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Safety equipment 3 */
            secu3?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Direction of travel */
            senc?: (0 | 1 | 2 | 3 | -1) | null;
            /** @description Sex */
            sexe?: (1 | 2 | -1) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8 | -1) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | -1) | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3 | -1) | null;
        };
        GatewayError: {
            message: string;
        };
        Problem: {
            detail: string;
            errors: {
                accepted?: (string | number)[];
                message: string;
                path: string;
            }[];
            instance: string;
            status: number;
            title: string;
            type: string;
        };
        SceneFeatures: {
            /** @description Age of the oldest */
            age_max?: number | null;
            /** @description Mean age */
            age_mean?: number | null;
            /** @description Age of the youngest */
            age_min?: number | null;
            /** @description Built-up area */
            agg?: (1 | 2) | null;
            /** @description Weather */
            atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Road category */
            catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
            /** @description Traffic flow */
            circ?: (1 | 2 | 3 | 4) | null;
            /** @description Type of collision */
            col?: (1 | 2 | 3 | 4 | 5 | 6 | 7) | null;
            /** @description Department */
            dep?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 201 | 202 | 21 | 22 | 23 | 24 | 25 | 26 | 27 | 28 | 29 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 44 | 45 | 46 | 47 | 48 | 49 | 50 | 51 | 52 | 53 | 54 | 55 | 56 | 57 | 58 | 59 | 60 | 61 | 62 | 63 | 64 | 65 | 66 | 67 | 68 | 69 | 70 | 71 | 72 | 73 | 74 | 75 | 76 | 77 | 78 | 79 | 80 | 81 | 82 | 83 | 84 | 85 | 86 | 87 | 88 | 89 | 90 | 91 | 92 | 93 | 94 | 95 | 971 | 972 | 973 | 974 | 975 | 976 | 977 | 978 | 986 | 987 | 988) | null;
            /** @description Infrastructure */
            infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Latitude */
            lat?: number | null;
            /** @description Longitude */
            long?: number | null;
            /** @description Light */
            lum?: (1 | 2 | 3 | 4 | 5) | null;
            /** @description Minute of the day */
            minute_of_day?: number | null;
            /** @description Month */
            month?: number | null;
            /** @description Bicycles */
            n_bicycle?: number | null;
            /** @description Buses and coaches */
            n_bus?: number | null;
            /** @description Cars */
            n_car?: number | null;
            /** @description Women */
            n_female?: number | null;
            /** @description Vehicles that hit a fixed obstacle */
            n_fixed_obstacle?: number | null;
            /** @description Vehicles hit at the front */
            n_front_impact?: number | null;
            /** @description Vehicles that left the road without obstacle */
            n_left_road?: number | null;
            /** @description Mopeds */
            n_moped?: number | null;
            /** @description Motorcycles */
            n_motorcycle?: number | null;
            /** @description Other vehicles */
            n_other_vehicle?: number | null;
            /** @description Passengers */
            n_passengers?: number | null;
            /** @description Pedestrians */
            n_pedestrians?: number | null;
            /** @description Personal mobility devices */
            n_personal_mobility?: number | null;
            /** @description Quads */
            n_quad?: number | null;
            /** @description Trains and trams */
            n_rail?: number | null;
            /** @description Tractors and special vehicles */
            n_tractor?: number | null;
            /** @description Trucks */
            n_truck?: number | null;
            /** @description People without safety equipment */
            n_unprotected?: number | null;
            /** @description People */
            n_users?: number | null;
            /** @description Vans */
            n_van?: number | null;
            /** @description Vehicles */
            n_vehicles?: number | null;
            /** @description First fixed obstacle hit */
            obstacle?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17) | null;
            /** @description Alignment */
            plan?: (1 | 2 | 3 | 4) | null;
            /** @description Gradient */
            prof?: (1 | 2 | 3 | 4) | null;
            /** @description Where on the road */
            situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8) | null;
            /** @description Road surface */
            surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
            /** @description Speed limit */
            vma?: number | null;
            /** @description Reserved lane */
            vosp?: (0 | 1 | 2 | 3) | null;
            /** @description Day of the week (0 = Monday) */
            weekday?: number | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    postAuthRefresh: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "<refresh token>"
                 *     }
                 */
                "application/json": {
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "<access token>",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1800,
                     *       "refresh_token": "<refresh token>"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "refresh_token": "<refresh token>"
                 *     }
                 */
                "application/json": {
                    refresh_token: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revoked": true
                     *     }
                     */
                    "application/json": {
                        /** @constant */
                        revoked: true;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "username": "marie",
                 *       "password": "<password>"
                 *     }
                 */
                "application/json": {
                    password: string;
                    username: string;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "<access token>",
                     *       "token_type": "Bearer",
                     *       "expires_in": 1800,
                     *       "refresh_token": "<refresh token>"
                     *     }
                     */
                    "application/json": {
                        access_token: string;
                        expires_in: number;
                        refresh_token: string;
                        /** @constant */
                        token_type: "Bearer";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasets: {
        parameters: {
            query?: {
                dataset?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "datasets": [
                     *         {
                     *           "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *           "dataset": "baac-outcome",
                     *           "years": [
                     *             2024
                     *           ],
                     *           "totals": {
                     *             "accidents": 54402,
                     *             "vehicles": 92678,
                     *             "users": 125187,
                     *             "severe": 19658
                     *           },
                     *           "checks": {
                     *             "pass": 70,
                     *             "warn": 0,
                     *             "fail": 0
                     *           },
                     *           "createdAt": "2024-11-03T02:15:04.000Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        datasets: {
                            checks: {
                                fail: number;
                                pass: number;
                                warn: number;
                            };
                            /** Format: date-time */
                            createdAt: string;
                            dataset: string;
                            id: string;
                            totals: {
                                [key: string]: number;
                            };
                            years: number[];
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            fail: number;
                            pass: number;
                            warn: number;
                        };
                        /** Format: date-time */
                        createdAt: string;
                        dataset: string;
                        files: {
                            name: string;
                            rows: number;
                            sha256: string;
                            table: string;
                        }[];
                        id: string;
                        previous: string | null;
                        profile: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        quality: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        quarantine: {
                            bytes: number;
                            key: string;
                            sha256: string;
                        };
                        rawDigest: string;
                        revision: string;
                        source: string;
                        tables: {
                            [key: string]: {
                                columns: {
                                    name: string;
                                    type: string;
                                }[];
                                lake: {
                                    ref: {
                                        bytes: number;
                                        key: string;
                                        sha256: string;
                                    };
                                    year: number;
                                }[];
                                ref: {
                                    bytes: number;
                                    key: string;
                                    sha256: string;
                                };
                                rows: number;
                            };
                        };
                        totals: {
                            [key: string]: number;
                        };
                        years: number[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdLineage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        files: {
                            name: string;
                            rows: number;
                            sha256: string;
                            table: string;
                        }[];
                        id: string;
                        prepared: {
                            /** Format: date-time */
                            at: string;
                            contract: string;
                            dataset: string;
                            /** @constant */
                            kind: "prepared";
                            prepared: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            profile: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            quality: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            revision: string;
                            rows: number;
                            sample: {
                                of: number;
                                rows: number;
                                seed: number;
                            } | null;
                            severe: number;
                        }[];
                        previous: string | null;
                        rawDigest: string;
                        revision: string;
                        source: string;
                        versions: {
                            /** Format: date-time */
                            at: string;
                            dataset: string;
                            /** @constant */
                            kind: "version";
                            model: string;
                            preparedDigest: string;
                            revision: string;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdProfile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        tables: {
                            columns: {
                                count: number;
                                distinct: number;
                                levels: {
                                    count: number;
                                    level: string;
                                }[];
                                missing: number;
                                name: string;
                                numbers: {
                                    max: number;
                                    mean: number;
                                    min: number;
                                    quantiles: {
                                        p1: number;
                                        p5: number;
                                        p25: number;
                                        p50: number;
                                        p75: number;
                                        p95: number;
                                        p99: number;
                                    };
                                    sd: number | null;
                                } | null;
                                type: string;
                            }[];
                            rows: number;
                            table: string;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdQuality: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        checks: {
                            limit: number;
                            message: string;
                            name: string;
                            value: number;
                            /** @enum {string} */
                            verdict: "pass" | "warn" | "fail";
                        }[];
                        /** @enum {string} */
                        dataset: "baac" | "baac-outcome" | "chicago";
                        files: {
                            delimiter: string;
                            /** @enum {string} */
                            encoding: "ascii" | "utf-8" | "latin-1";
                            name: string;
                            rowsIn: number;
                            sha256: string;
                            table: string;
                        }[];
                        tables: {
                            accidents: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                            users: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                            vehicles: {
                                cellsCleared: {
                                    [key: string]: {
                                        count: number;
                                        first: {
                                            file: string;
                                            row: number;
                                            value: string;
                                        };
                                    };
                                };
                                missingShare: {
                                    [key: string]: number;
                                };
                                rejected: {
                                    [key: string]: number;
                                };
                                rowsIn: number;
                                rowsOut: number;
                            };
                        };
                        totals: {
                            accidents: number;
                            hospitalised: number;
                            killed: number;
                            severe: number;
                            users: number;
                            usersJoined: number;
                            vehicles: number;
                        };
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDatasetsByIdQuarantine: {
        parameters: {
            query?: {
                from?: string;
                rows?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        next?: number;
                        rows: {
                            file: string;
                            original: {
                                [key: string]: string | null;
                            };
                            reason: string;
                            row: number;
                        }[];
                        total: number;
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postDatasetsByIdQuarantineReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rows": [
                 *         {
                 *           "file": "usagers-2023.csv",
                 *           "row": 1207,
                 *           "original": {
                 *             "Num_Acc": "202300000412",
                 *             "num_veh": "A01",
                 *             "grav": "3"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    rows: {
                        file: string;
                        original: {
                            [key: string]: string | null;
                        };
                        row: number;
                    }[];
                };
            };
        };
        responses: {
            /** @description As asked. */
            201: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "source": "8d3c1ab97e0f4a66b1d5f20c9e7d83145f70bf18a086007016e948b04aed3b82",
                     *       "dataset": "baac",
                     *       "files": [
                     *         "caract-2023.csv",
                     *         "lieux-2023.csv",
                     *         "usagers-2023.csv",
                     *         "vehicules-2023.csv",
                     *         "corrections-1.csv"
                     *       ],
                     *       "rows": 1
                     *     }
                     */
                    "application/json": {
                        dataset: string;
                        files: string[];
                        rows: number;
                        source: string;
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getDictionary: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        contracts: {
                            /** @description Whether a prediction takes a description of the accident in place of the features. */
                            accident: boolean;
                            features: {
                                /** @description Which values are accepted. */
                                field: {
                                    codes: {
                                        code: number | string;
                                        en: string;
                                        fr: string;
                                        /** @description What the files hold in its place; it may be sent as well. */
                                        text?: string;
                                    }[];
                                    /** @constant */
                                    kind: "code";
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    name: string;
                                } | {
                                    integer?: boolean;
                                    /** @constant */
                                    kind: "number";
                                    label: {
                                        en: string;
                                        fr: string;
                                    };
                                    name: string;
                                    range: [
                                        number,
                                        number
                                    ];
                                    unit?: string;
                                };
                                /** @enum {string} */
                                group: "place and time" | "conditions and road" | "vehicles" | "people";
                                label: {
                                    en: string;
                                    fr: string;
                                };
                                name: string;
                                /** @enum {string} */
                                type: "categorical" | "numeric";
                                /** @description Numbers that may be sent as well for what is not known. */
                                unknown?: number[];
                            }[];
                            name: string;
                            /**
                             * @description Who the features of a row tell about.
                             * @enum {string}
                             */
                            unit: "accident" | "worst-hurt user";
                        }[];
                        fields: ({
                            codes: {
                                code: number | string;
                                en: string;
                                fr: string;
                                /** @description What the files hold in its place; it may be sent as well. */
                                text?: string;
                            }[];
                            /**
                             * @description Whose tables the field is of: two of them may use one name.
                             * @enum {string}
                             */
                            dictionary: "baac" | "chicago";
                            /** @constant */
                            kind: "code";
                            label: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                        } | {
                            /**
                             * @description Whose tables the field is of: two of them may use one name.
                             * @enum {string}
                             */
                            dictionary: "baac" | "chicago";
                            integer?: boolean;
                            /** @constant */
                            kind: "number";
                            label: {
                                en: string;
                                fr: string;
                            };
                            name: string;
                            range: [
                                number,
                                number
                            ];
                            unit?: string;
                        })[];
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok",
                     *       "model": "scene",
                     *       "version": 3,
                     *       "golden": {
                     *         "rows": 64,
                     *         "maxDifference": 1.2e-7,
                     *         "passed": true
                     *       }
                     *     }
                     */
                    "application/json": {
                        golden: {
                            maxDifference: number;
                            passed: boolean;
                            rows: number;
                        } | null;
                        model: string;
                        problem?: string;
                        /** @enum {string} */
                        status: "ok" | "degraded" | "no-model";
                        version: number | null;
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "models": [
                     *         {
                     *           "name": "scene",
                     *           "aliases": {
                     *             "champion": 3
                     *           },
                     *           "versions": 3
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        models: {
                            aliases: {
                                [key: string]: number;
                            };
                            name: string;
                            versions: number;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByName: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: {
                            [key: string]: number;
                        };
                        name: string;
                        versions: {
                            approved: boolean;
                            contract: string;
                            /** Format: date-time */
                            createdAt: string;
                            family: string;
                            metrics: {
                                [key: string]: number;
                            };
                            threshold: number;
                            version: number;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameHistory: {
        parameters: {
            query?: {
                at?: string;
            };
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        at?: {
                            aliases: {
                                [key: string]: number;
                            };
                            /** Format: date-time */
                            time: string;
                        };
                        history: {
                            /** @enum {string} */
                            alias: "champion" | "challenger";
                            /** Format: date-time */
                            at: string;
                            by: string;
                            from: number | null;
                            id: string;
                            model: string;
                            reason: string;
                            to: number;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getModelsByNameVersionsByVersion: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        aliases: ("champion" | "challenger")[];
                        approved: boolean;
                        artifacts: {
                            calibration?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            card?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            confusion: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            curves?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            explainer?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            golden: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            importance?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            metrics: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            model: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            onnx: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            picture: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            precisionRecall?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            predictions: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            roc?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            scores?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                            thresholds?: {
                                bytes: number;
                                key: string;
                                sha256: string;
                            };
                        };
                        contract: string;
                        /** Format: date-time */
                        createdAt: string;
                        dataset?: string;
                        family: string;
                        gate: {
                            checks: {
                                limit: number;
                                message: string;
                                name: string;
                                passed: boolean;
                                value: number;
                            }[];
                            passed: boolean;
                        };
                        metrics: {
                            [key: string]: number;
                        };
                        model: string;
                        parameters: {
                            [key: string]: string | number | boolean | null | unknown[] | {
                                [key: string]: unknown;
                            };
                        };
                        preparedDigest: string;
                        rawDigest: string;
                        revision: string;
                        rows: {
                            holdout: number;
                            train: number;
                            validation: number;
                        };
                        run: string;
                        synthesis?: {
                            copies: number;
                            jittered: string[];
                            /** @constant */
                            method: "jittered rows within the label";
                            realRows: number;
                            seed: number;
                            share: number;
                            syntheticRows: number;
                        };
                        threshold: number;
                        version: number;
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOpenapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        openapi: "3.1.0";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesTrainingExecutions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        executions: {
                            /** Format: date-time */
                            endedAt?: string;
                            id: string;
                            /** Format: date-time */
                            startedAt: string;
                            startedBy?: string;
                            /** @enum {string} */
                            state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPipelinesTrainingExecutions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "candidates": [
                 *         {
                 *           "name": "boosting",
                 *           "family": "boosting"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": {
                    candidates?: (("boosting" | "logistic") | {
                        /** @enum {string} */
                        family: "boosting" | "logistic" | "mlp" | "tabnet" | "svm" | "knn" | "blend";
                        masking?: {
                            /** @default 0 */
                            groups?: number;
                            /** @default 1 */
                            seed?: number;
                            /** @default 1 */
                            stages?: number;
                        } | null;
                        name: string;
                        /** @default {} */
                        parameters?: {
                            [key: string]: string | number | boolean | null | unknown[] | {
                                [key: string]: unknown;
                            };
                        };
                        search?: {
                            /** @default true */
                            baseline?: boolean;
                            /** @default 5 */
                            folds?: number;
                            groups?: string;
                            /** @enum {string} */
                            method: "grid" | "tpe";
                            /** @default true */
                            prune?: boolean;
                            /** @default average_precision */
                            scoring?: string;
                            seconds?: number;
                            /** @default 42 */
                            seed?: number;
                            space: {
                                [key: string]: (string | number | boolean | null | unknown[] | {
                                    [key: string]: unknown;
                                })[] | {
                                    from: number;
                                    /** @default false */
                                    integer?: boolean;
                                    /** @default false */
                                    log?: boolean;
                                    to: number;
                                };
                            };
                            /** @default 10 */
                            trials?: number;
                        };
                    })[];
                    contract?: string;
                    model?: string;
                    /**
                     * @default strictly-better
                     * @enum {string}
                     */
                    promotion?: "strictly-better" | "always-if-better" | "non-inferior";
                    /** @default null */
                    sample?: ({
                        /** @default 0 */
                        seed?: number;
                        share: number;
                    } | {
                        rows: number;
                        /** @default 0 */
                        seed?: number;
                    }) | null;
                    /** @default average_precision */
                    selection?: string;
                    source?: string;
                    /**
                     * @default {
                     *       "kind": "fixed"
                     *     }
                     */
                    split?: {
                        /** @constant */
                        kind: "fixed";
                    } | {
                        /** @default 0.2 */
                        holdout?: number;
                        /** @constant */
                        kind: "random";
                        seed: number;
                        /** @default 0.16 */
                        validation?: number;
                    } | {
                        /** @default 3 */
                        holdoutMonths?: number;
                        /** @constant */
                        kind: "time";
                        /** @default 2 */
                        validationMonths?: number;
                    };
                    /** @default null */
                    synthesis?: {
                        /** @default 0 */
                        seed?: number;
                        /** @default 0.5 */
                        share?: number;
                    } | null;
                    /**
                     * @default severe
                     * @enum {string}
                     */
                    target?: "severe" | "severity";
                    /**
                     * @default {
                     *       "kind": "best-f1"
                     *     }
                     */
                    threshold?: {
                        /** @constant */
                        kind: "best-f1";
                    } | {
                        /** @default 0.75 */
                        floor?: number;
                        /** @constant */
                        kind: "recall-floor";
                    } | {
                        /** @constant */
                        kind: "cost-ratio";
                        ratio: number;
                    };
                };
            };
        };
        responses: {
            /** @description As asked. */
            202: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "running"
                     *     }
                     */
                    "application/json": {
                        id: string;
                        /** @constant */
                        state: "running";
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group operator. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPipelinesTrainingExecutionsById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "training-20241103T021500Z-9f3a1c",
                     *       "state": "failed",
                     *       "startedAt": "2024-11-03T02:15:00.000Z",
                     *       "endedAt": "2024-11-03T02:15:04.000Z",
                     *       "startedBy": "marie",
                     *       "states": [
                     *         {
                     *           "name": "acquire",
                     *           "status": "succeeded",
                     *           "startedAt": "2024-11-03T02:15:00.000Z",
                     *           "seconds": 0.31,
                     *           "attempts": 1
                     *         },
                     *         {
                     *           "name": "ingest",
                     *           "status": "failed",
                     *           "startedAt": "2024-11-03T02:15:00.310Z",
                     *           "seconds": 3.69,
                     *           "attempts": 1,
                     *           "error": "DataError"
                     *         }
                     *       ],
                     *       "failure": {
                     *         "error": "DataError",
                     *         "cause": "lieux.csv has no column catr."
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** Format: date-time */
                        endedAt?: string;
                        failure?: {
                            cause: string;
                            error: string;
                        };
                        id: string;
                        /** Format: date-time */
                        startedAt: string;
                        startedBy?: string;
                        /** @enum {string} */
                        state: "running" | "succeeded" | "failed" | "timed-out" | "aborted";
                        states: {
                            attempts: number;
                            /** Format: date-time */
                            endedAt?: string;
                            error?: string;
                            item?: number;
                            name: string;
                            seconds?: number;
                            /** Format: date-time */
                            startedAt: string;
                            /** @enum {string} */
                            status: "running" | "succeeded" | "caught" | "failed";
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    postPredictions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accident?: {
                        agg?: (1 | 2) | null;
                        atm?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        catr?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 9) | null;
                        circ?: (1 | 2 | 3 | 4) | null;
                        col?: (1 | 2 | 3 | 4 | 5 | 6 | 7) | null;
                        /** @description Local date and time */
                        datetime?: string | null;
                        dep?: ("01" | "02" | "03" | "04" | "05" | "06" | "07" | "08" | "09" | "10" | "11" | "12" | "13" | "14" | "15" | "16" | "17" | "18" | "19" | "2A" | "2B" | "21" | "22" | "23" | "24" | "25" | "26" | "27" | "28" | "29" | "30" | "31" | "32" | "33" | "34" | "35" | "36" | "37" | "38" | "39" | "40" | "41" | "42" | "43" | "44" | "45" | "46" | "47" | "48" | "49" | "50" | "51" | "52" | "53" | "54" | "55" | "56" | "57" | "58" | "59" | "60" | "61" | "62" | "63" | "64" | "65" | "66" | "67" | "68" | "69" | "70" | "71" | "72" | "73" | "74" | "75" | "76" | "77" | "78" | "79" | "80" | "81" | "82" | "83" | "84" | "85" | "86" | "87" | "88" | "89" | "90" | "91" | "92" | "93" | "94" | "95" | "971" | "972" | "973" | "974" | "975" | "976" | "977" | "978" | "986" | "987" | "988") | null;
                        infra?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        lat?: number | null;
                        long?: number | null;
                        lum?: (1 | 2 | 3 | 4 | 5) | null;
                        minute_of_day?: number | null;
                        month?: number | null;
                        plan?: (1 | 2 | 3 | 4) | null;
                        prof?: (1 | 2 | 3 | 4) | null;
                        situ?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 8) | null;
                        surf?: (1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                        users?: {
                            age?: number | null;
                            catu?: (1 | 2 | 3 | 4) | null;
                            secu1?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                            sexe?: (1 | 2) | null;
                        }[] | null;
                        vehicles?: {
                            catv?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17 | 18 | 19 | 20 | 21 | 30 | 31 | 32 | 33 | 34 | 35 | 36 | 37 | 38 | 39 | 40 | 41 | 42 | 43 | 50 | 60 | 80 | 99) | null;
                            choc?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9) | null;
                            obs?: (0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17) | null;
                            obsm?: (0 | 1 | 2 | 4 | 5 | 6 | 9) | null;
                        }[] | null;
                        vma?: number | null;
                        vosp?: (0 | 1 | 2 | 3) | null;
                        weekday?: number | null;
                    };
                    /**
                     * @description When left out, that of the version that answers.
                     * @enum {string}
                     */
                    contract?: "scene" | "fr13" | "fr28" | "fr35" | "chi9";
                    /** @description Features of the contract that the served version answers, and no others. */
                    features?: components["schemas"]["SceneFeatures"] | components["schemas"]["Fr13Features"] | components["schemas"]["Fr28Features"] | components["schemas"]["Fr35Features"] | components["schemas"]["Chi9Features"];
                    /** @description When left out, the model named like `contract`, or scene. */
                    model?: string;
                    /** @description When left out, the champion. */
                    version?: number;
                };
            };
        };
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "01JBQXK2H0S8M3V7C5T9R1D4FE",
                     *       "severe": true,
                     *       "probability": 0.81,
                     *       "threshold": 0.38,
                     *       "model": "scene",
                     *       "version": 3,
                     *       "contract": "scene",
                     *       "imputed": [
                     *         "col",
                     *         "circ"
                     *       ],
                     *       "warnings": []
                     *     }
                     */
                    "application/json": {
                        contract: string;
                        id: string;
                        imputed: string[];
                        model: string;
                        probability: number;
                        severe: boolean;
                        threshold: number;
                        version: number;
                        warnings: string[];
                    };
                };
            };
            /** @description The body is not JSON. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is not declared as JSON. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getRiskZones: {
        parameters: {
            query?: {
                atm?: string;
                by?: "department" | "cell" | "area";
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                limit?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                resolution?: "3" | "4" | "5" | "6" | "7" | "8";
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dataset": {
                     *         "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *         "name": "baac-outcome",
                     *         "years": [
                     *           2024
                     *         ],
                     *         "createdAt": "2024-11-03T02:15:04.000Z"
                     *       },
                     *       "filter": {
                     *         "months": [
                     *           7,
                     *           8
                     *         ]
                     *       },
                     *       "selection": {
                     *         "fr": "Accidents en juillet ou août.",
                     *         "en": "Accidents in July or August."
                     *       },
                     *       "by": "cell",
                     *       "resolution": 4,
                     *       "model": {
                     *         "name": "scene",
                     *         "version": 1,
                     *         "accidents": 10882
                     *       },
                     *       "total": {
                     *         "accidents": 9659,
                     *         "severe": 3889,
                     *         "share": 0.40263,
                     *         "interval": [
                     *           0.39289,
                     *           0.41245
                     *         ],
                     *         "killed": 605,
                     *         "hospitalised": 3907
                     *       },
                     *       "unplaced": {
                     *         "accidents": 1,
                     *         "severe": 0,
                     *         "share": 0,
                     *         "interval": [
                     *           0,
                     *           0.79345
                     *         ]
                     *       },
                     *       "prior": {
                     *         "mean": 0.58145,
                     *         "strength": 6.4484
                     *       },
                     *       "zones": [
                     *         {
                     *           "zone": "841fb47ffffffff",
                     *           "accidents": 1667,
                     *           "severe": 185,
                     *           "killed": 15,
                     *           "hospitalised": 193,
                     *           "share": 0.11098,
                     *           "interval": [
                     *             0.09678,
                     *             0.12696
                     *           ],
                     *           "shrunk": 0.11279,
                     *           "shrunkInterval": [
                     *             0.09808,
                     *             0.12837
                     *           ],
                     *           "few": false,
                     *           "expected": {
                     *             "accidents": 331,
                     *             "observed": 50,
                     *             "expected": 33.85525,
                     *             "ratio": 1.47688,
                     *             "interval": [
                     *               1.13897,
                     *               1.89306
                     *             ]
                     *           }
                     *         }
                     *       ],
                     *       "rest": {
                     *         "zones": 427,
                     *         "accidents": 7991,
                     *         "severe": 3704
                     *       }
                     *     }
                     */
                    "application/json": {
                        /** @enum {string} */
                        by: "department" | "cell" | "area";
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        model: {
                            accidents: number;
                            name: string;
                            version: number;
                        } | null;
                        prior: {
                            mean: number;
                            strength: number;
                        } | null;
                        resolution: number | null;
                        rest: {
                            accidents: number;
                            severe: number;
                            zones: number;
                        };
                        selection: {
                            en: string;
                            fr: string;
                        };
                        total: {
                            accidents: number;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            killed: number | null;
                            severe: number;
                            share: number | null;
                        };
                        unplaced: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                        zones: {
                            accidents: number;
                            expected: {
                                accidents: number;
                                expected: number;
                                interval: [
                                    number,
                                    number
                                ];
                                observed: number;
                                ratio: number;
                            } | null;
                            few: boolean;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ];
                            killed: number | null;
                            name?: string;
                            severe: number;
                            share: number;
                            shrunk: number;
                            shrunkInterval: [
                                number,
                                number
                            ];
                            zone: string;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsAccidents: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accidents: number;
                        breaks: {
                            from: number;
                            message: string;
                            name: string;
                        }[];
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        hospitalised: number | null;
                        interval: [
                            number,
                            number
                        ] | null;
                        killed: number | null;
                        selection: {
                            en: string;
                            fr: string;
                        };
                        severe: number;
                        share: number | null;
                        withoutCoordinates: number;
                        years: {
                            accidents: number;
                            hospitalised: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            killed: number | null;
                            severe: number;
                            share: number | null;
                            year: number | null;
                        }[];
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByDepartment: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                limit?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            dep: string;
                            interval: [
                                number,
                                number
                            ] | null;
                            name: string;
                            severe: number;
                            share: number | null;
                        }[];
                        others: {
                            accidents: number;
                            departments: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                        selection: {
                            en: string;
                            fr: string;
                        };
                        unknown: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                        };
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByHour: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            hour: number | null;
                            interval: [
                                number,
                                number
                            ] | null;
                            severe: number;
                            share: number | null;
                            weekday: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByLight: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dataset": {
                     *         "id": "5f70bf18a086007016e948b04aed3b82103a36bea41755b6cddfaf10ace3c6ef",
                     *         "name": "baac-outcome",
                     *         "years": [
                     *           2024
                     *         ],
                     *         "createdAt": "2024-11-03T02:15:04.000Z"
                     *       },
                     *       "filter": {},
                     *       "selection": {
                     *         "fr": "Tous les accidents.",
                     *         "en": "All accidents."
                     *       },
                     *       "groups": [
                     *         {
                     *           "lum": 1,
                     *           "label": {
                     *             "fr": "Plein jour",
                     *             "en": "Daylight"
                     *           },
                     *           "accidents": 35580,
                     *           "severe": 12535,
                     *           "share": 0.3523,
                     *           "interval": [
                     *             0.34736,
                     *             0.35728
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": {
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            label: {
                                en: string;
                                fr: string;
                            };
                            lum: number | null;
                            severe: number;
                            share: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getStatisticsByMonth: {
        parameters: {
            query?: {
                atm?: string;
                dataset?: ("baac" | "baac-outcome" | "chicago") | string;
                dep?: string;
                hours?: string;
                lum?: string;
                months?: string;
                pedestrians?: string;
                vehicles?: string;
                weekdays?: string;
                years?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As asked. */
            200: {
                headers: {
                    /** @description Names this request in the log. */
                    "x-request-id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        breaks: {
                            from: number;
                            message: string;
                            name: string;
                        }[];
                        dataset: {
                            /** Format: date-time */
                            createdAt: string;
                            id: string;
                            /** @enum {string} */
                            name: "baac" | "baac-outcome" | "chicago";
                            years: number[];
                        };
                        filter: {
                            [key: string]: (string | number)[];
                        };
                        groups: {
                            accidents: number;
                            interval: [
                                number,
                                number
                            ] | null;
                            month: number | null;
                            severe: number;
                            share: number | null;
                            year: number | null;
                        }[];
                        selection: {
                            en: string;
                            fr: string;
                        };
                    };
                };
            };
            /** @description No token, or one that is not taken. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The caller is not in the group user. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something in the request does not fit; `errors` names each place. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GatewayError"];
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Our fault. `instance` names the request. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available now; try again. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
